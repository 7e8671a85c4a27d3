package fr.reemploi.application.listing;

class InMemoryPhotoStoreTest extends PhotoStoreContract {
    private final InMemoryPhotoStore store = new InMemoryPhotoStore();

    @Override
    protected PhotoStore photos() {
        return store;
    }

    @Override
    protected PhotoFiles files() {
        return store;
    }
}
