package fr.reemploi.application.shared;

class InMemoryIdempotencyStoreTest extends IdempotencyStoreContract {
    private final InMemoryIdempotencyStore fake = new InMemoryIdempotencyStore();

    @Override
    protected IdempotencyStore store() {
        return fake;
    }
}
