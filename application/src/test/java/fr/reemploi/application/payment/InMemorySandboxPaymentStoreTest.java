package fr.reemploi.application.payment;

class InMemorySandboxPaymentStoreTest extends SandboxPaymentStoreContract {
    private final InMemorySandboxPaymentStore store = new InMemorySandboxPaymentStore();

    @Override
    protected SandboxPaymentStore store() {
        return store;
    }
}
