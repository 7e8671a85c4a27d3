package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.DOC;

import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection.VersionedDocument;
import fr.reemploi.application.payment.PayoutAccount;
import fr.reemploi.application.payment.PayoutAccounts;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.persistence.schema.PayoutAccountBson;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// The document id of a payout account is the account id of its seller.
public final class MongoPayoutAccounts implements PayoutAccounts {
    private final VersionedCollection accounts;

    public MongoPayoutAccounts(VersionedCollection accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<PayoutAccount> of(AccountId seller) {
        return accounts.find(seller.value()).map(PayoutAccountBson::read);
    }

    @Override
    public Optional<PayoutAccount> findByProviderAccount(String account) {
        return accounts.first(new Document(DOC + PayoutAccountBson.ACCOUNT, account))
                .map(PayoutAccountBson::read);
    }

    @Override
    public PayoutAccount save(PayoutAccount account) {
        var saved = account.withNextVersion();
        var doc = PayoutAccountBson.write(saved);
        accounts.put(
                new VersionedDocument(saved.seller().value(), saved.version(), doc),
                List.of(),
                new Document());
        return saved;
    }
}
