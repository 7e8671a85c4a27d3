package fr.reemploi.application.content;

final class InMemoryFaqStoreTest extends FaqStoreContract {
    private final InMemoryFaqStore store = new InMemoryFaqStore();

    @Override
    protected FaqStore store() {
        return store;
    }
}
