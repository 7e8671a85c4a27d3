package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection.VersionedDocument;
import fr.reemploi.application.shipping.SellerRatesStore;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shipping.SellerRates;
import fr.reemploi.persistence.schema.SellerRatesBson;
import java.util.List;
import org.bson.Document;

/// The id of a grid is its seller's.
public final class MongoSellerRatesStore implements SellerRatesStore {
    private final VersionedCollection grids;

    public MongoSellerRatesStore(VersionedCollection grids) {
        this.grids = grids;
    }

    @Override
    public SellerRates of(AccountId seller) {
        return grids.find(seller.value())
                .map(SellerRatesBson::read)
                .orElseGet(() -> SellerRates.initial(seller));
    }

    @Override
    public SellerRates save(SellerRates rates) {
        var saved = rates.withNextVersion();
        var doc = SellerRatesBson.write(saved);
        grids.put(
                new VersionedDocument(saved.seller().value(), saved.version(), doc),
                List.of(),
                new Document());
        return saved;
    }
}
