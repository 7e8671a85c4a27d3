package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection.VersionedDocument;
import fr.reemploi.application.shipping.TariffGrids;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shipping.Tariffs;
import fr.reemploi.persistence.schema.TariffsBson;
import java.util.List;
import org.bson.Document;

/// The id of a grid is its seller's.
public final class MongoTariffGrids implements TariffGrids {
    private final VersionedCollection grids;

    public MongoTariffGrids(VersionedCollection grids) {
        this.grids = grids;
    }

    @Override
    public Tariffs of(AccountId seller) {
        return grids.find(seller.value())
                .map(TariffsBson::read)
                .orElseGet(() -> Tariffs.initial(seller));
    }

    @Override
    public Tariffs save(Tariffs tariffs) {
        var saved = tariffs.withNextVersion();
        var doc = TariffsBson.write(saved);
        grids.put(
                new VersionedDocument(saved.seller().value(), saved.version(), doc),
                List.of(),
                new Document());
        return saved;
    }
}
