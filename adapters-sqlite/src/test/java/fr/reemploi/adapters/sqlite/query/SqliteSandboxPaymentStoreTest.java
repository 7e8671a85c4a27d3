package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.payment.SandboxPaymentStore;
import fr.reemploi.application.payment.SandboxPaymentStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSandboxPaymentStoreTest extends SandboxPaymentStoreContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected SandboxPaymentStore store() {
        return store.adapter().aggregate(SandboxPaymentStore.class);
    }
}
