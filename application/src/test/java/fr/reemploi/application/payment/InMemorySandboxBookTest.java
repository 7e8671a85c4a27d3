package fr.reemploi.application.payment;

class InMemorySandboxBookTest extends SandboxBookContract {
    private final InMemorySandboxBook book = new InMemorySandboxBook();

    @Override
    protected SandboxBook book() {
        return book;
    }
}
