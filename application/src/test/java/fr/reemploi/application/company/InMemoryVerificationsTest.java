package fr.reemploi.application.company;

class InMemoryVerificationsTest extends VerificationsContract {
    private final InMemoryVerifications verifications = new InMemoryVerifications();

    @Override
    protected Verifications verifications() {
        return verifications;
    }
}
