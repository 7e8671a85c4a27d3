package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.AccountsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteAccountsTest extends AccountsContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected Accounts accounts() {
        return store.adapter().aggregate(Accounts.class);
    }
}
