package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.TemporaryStore;
import fr.reemploi.application.payment.Payees;
import fr.reemploi.application.payment.PayeesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlitePayeesTest extends PayeesContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Payees payees() {
        return store.adapter().payees();
    }
}
