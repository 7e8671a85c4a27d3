package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.imports.Imports;
import fr.reemploi.application.imports.ImportsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteImportsTest extends ImportsContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected Imports imports() {
        return store.adapter().aggregate(Imports.class);
    }
}
