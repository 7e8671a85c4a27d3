package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection.VersionedDocument;
import fr.reemploi.application.payment.SellerDebts;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.ledger.SellerDebt;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.schema.SellerDebtBson;
import java.util.List;
import org.bson.Document;

/// The document id of a debt is the account id of its seller.
public final class MongoSellerDebts implements SellerDebts {
    private final VersionedCollection debts;

    public MongoSellerDebts(VersionedCollection debts) {
        this.debts = debts;
    }

    @Override
    public SellerDebt of(AccountId seller) {
        return debts.find(seller.value())
                .map(SellerDebtBson::read)
                .orElseGet(() -> SellerDebt.none(seller));
    }

    @Override
    public SellerDebt save(Change<SellerDebt> change) {
        var saved = change.now().withNextVersion();
        var doc = SellerDebtBson.write(saved);
        debts.put(
                new VersionedDocument(saved.seller().value(), saved.version(), doc),
                List.of(),
                new Document());
        return saved;
    }
}
