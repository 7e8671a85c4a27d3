package fr.reemploi.application.payment;

class InMemoryPaymentSessionsTest extends PaymentSessionsContract {
    private final InMemoryPaymentSessions sessions = new InMemoryPaymentSessions();

    @Override
    protected PaymentSessions sessions() {
        return sessions;
    }
}
