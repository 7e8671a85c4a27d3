package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.cody.CodyConversations;
import fr.reemploi.application.cody.CodyConversationsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteCodyConversationsTest extends CodyConversationsContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected CodyConversations conversations() {
        return store.adapter().aggregate(CodyConversations.class);
    }
}
