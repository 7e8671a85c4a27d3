package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.payment.PayoutAccounts;
import fr.reemploi.application.payment.PayoutAccountsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlitePayoutAccountsTest extends PayoutAccountsContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected PayoutAccounts accounts() {
        return store.adapter().aggregate(PayoutAccounts.class);
    }
}
