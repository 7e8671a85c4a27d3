package fr.reemploi.persistence.aggregate;

import static fr.reemploi.persistence.store.FieldCondition.is;
import static fr.reemploi.persistence.store.Query.where;

import fr.reemploi.application.payment.PayoutAccount;
import fr.reemploi.application.payment.PayoutAccounts;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.schema.PayoutAccountBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Query;
import fr.reemploi.persistence.store.Schema;
import java.util.Optional;

/// The store of payout accounts; the document id is the seller's.
public final class StoredPayoutAccounts implements PayoutAccounts {
    private static final Query OF_PROVIDER = where(is(PayoutAccountBson.ACCOUNT));

    public static final Schema<PayoutAccount> SCHEMA =
            Schema.<PayoutAccount>of(
                            "payee",
                            "payees",
                            account -> account.seller().value(),
                            PayoutAccount::version,
                            PayoutAccount::withNextVersion,
                            PayoutAccountBson::write,
                            PayoutAccountBson::read)
                    .with(OF_PROVIDER);

    private final DocumentStore<PayoutAccount> accounts;

    public StoredPayoutAccounts(DocumentStores stores) {
        accounts = stores.open(SCHEMA);
    }

    @Override
    public Optional<PayoutAccount> of(AccountId seller) {
        return accounts.find(seller.value());
    }

    @Override
    public Optional<PayoutAccount> findByProviderAccount(String account) {
        return accounts.first(OF_PROVIDER, account);
    }

    @Override
    public PayoutAccount save(PayoutAccount account) {
        return accounts.save(Change.of(account));
    }
}
