package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.account.AddressBooks;
import fr.reemploi.application.account.AddressBooksContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoAddressBooksTest extends AddressBooksContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected AddressBooks store() {
        return store.adapter().aggregate(AddressBooks.class);
    }
}
