package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.TemporaryStore;
import fr.reemploi.application.payment.Payees;
import fr.reemploi.application.payment.PayeesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoPayeesTest extends PayeesContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Payees payees() {
        return store.adapter().payees();
    }
}
