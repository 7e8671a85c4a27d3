package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.cody.SpentTokensContract;
import fr.reemploi.application.cody.SpentTokensStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSpentTokensTest extends SpentTokensContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected SpentTokensStore spentTokens() {
        return store.adapter().aggregate(SpentTokensStore.class);
    }
}
