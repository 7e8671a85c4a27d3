package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.account.AddressBooks;
import fr.reemploi.application.account.AddressBooksContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteAddressBooksTest extends AddressBooksContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected AddressBooks store() {
        return store.adapter().aggregate(AddressBooks.class);
    }
}
