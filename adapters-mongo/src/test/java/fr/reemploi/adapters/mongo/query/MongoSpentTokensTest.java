package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.cody.SpentTokensContract;
import fr.reemploi.application.cody.SpentTokensStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSpentTokensTest extends SpentTokensContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected SpentTokensStore spentTokens() {
        return store.adapter().aggregate(SpentTokensStore.class);
    }
}
