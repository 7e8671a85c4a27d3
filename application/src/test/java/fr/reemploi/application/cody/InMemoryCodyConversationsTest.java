package fr.reemploi.application.cody;

class InMemoryCodyConversationsTest extends CodyConversationsContract {
    private final CodyConversations conversations = new InMemoryCodyConversations();

    @Override
    protected CodyConversations conversations() {
        return conversations;
    }
}
