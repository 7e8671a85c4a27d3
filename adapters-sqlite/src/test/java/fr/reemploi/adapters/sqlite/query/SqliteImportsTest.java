package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.TemporaryStore;
import fr.reemploi.application.imports.Imports;
import fr.reemploi.application.imports.ImportsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteImportsTest extends ImportsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Imports imports() {
        return store.adapter().imports();
    }
}
