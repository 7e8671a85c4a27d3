package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.TemporaryStore;
import fr.reemploi.application.payment.SandboxBook;
import fr.reemploi.application.payment.SandboxBookContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSandboxBookTest extends SandboxBookContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected SandboxBook book() {
        return store.adapter().sandboxBook();
    }
}
