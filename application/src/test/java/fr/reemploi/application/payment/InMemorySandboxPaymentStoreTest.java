package fr.reemploi.application.payment;

class InMemorySandboxPaymentStoreTest extends SandboxPaymentStoreContract {
    private final InMemorySandboxPaymentStore book = new InMemorySandboxPaymentStore();

    @Override
    protected SandboxPaymentStore book() {
        return book;
    }
}
