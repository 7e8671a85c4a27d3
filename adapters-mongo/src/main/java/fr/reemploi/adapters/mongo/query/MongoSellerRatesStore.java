package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection.VersionedDocument;
import fr.reemploi.application.shipping.SellerRatesStore;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shipping.SellerRates;
import fr.reemploi.persistence.schema.SellerRatesBson;
import java.util.List;
import org.bson.Document;

/// The document id of seller rates is the account id of the seller.
public final class MongoSellerRatesStore implements SellerRatesStore {
    private final VersionedCollection collection;

    public MongoSellerRatesStore(VersionedCollection collection) {
        this.collection = collection;
    }

    @Override
    public SellerRates of(AccountId seller) {
        return collection
                .find(seller.value())
                .map(SellerRatesBson::read)
                .orElseGet(() -> SellerRates.initial(seller));
    }

    @Override
    public SellerRates save(SellerRates rates) {
        var saved = rates.withNextVersion();
        var doc = SellerRatesBson.write(saved);
        collection.put(
                new VersionedDocument(saved.seller().value(), saved.version(), doc),
                List.of(),
                new Document());
        return saved;
    }
}
