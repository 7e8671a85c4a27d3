package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.imports.Imports;
import fr.reemploi.application.imports.ImportsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoImportsTest extends ImportsContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected Imports imports() {
        return store.adapter().aggregate(Imports.class);
    }
}
