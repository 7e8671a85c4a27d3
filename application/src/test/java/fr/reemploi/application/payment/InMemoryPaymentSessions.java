package fr.reemploi.application.payment;

import fr.reemploi.domain.checkout.PaymentId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// In-memory payment sessions.
public final class InMemoryPaymentSessions implements PaymentSessions {
    private final Map<PaymentId, String> sessions = new ConcurrentHashMap<>();

    @Override
    public Optional<String> find(PaymentId payment) {
        return Optional.ofNullable(sessions.get(payment));
    }

    @Override
    public void save(PaymentId payment, String session) {
        sessions.putIfAbsent(payment, session);
    }
}
