package fr.reemploi.application.lookup;

class InMemoryVerificationsTest extends VerificationsContract {
    private final InMemoryVerifications verifications = new InMemoryVerifications();

    @Override
    protected Verifications verifications() {
        return verifications;
    }
}
