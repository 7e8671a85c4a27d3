package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.AccountsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoAccountsTest extends AccountsContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected Accounts accounts() {
        return store.adapter().accounts();
    }
}
