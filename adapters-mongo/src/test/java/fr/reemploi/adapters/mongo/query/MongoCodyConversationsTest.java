package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.cody.CodyConversations;
import fr.reemploi.application.cody.CodyConversationsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoCodyConversationsTest extends CodyConversationsContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected CodyConversations conversations() {
        return store.adapter().aggregate(CodyConversations.class);
    }
}
