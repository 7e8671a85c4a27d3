package fr.reemploi.adapters.payment.stripe;

import java.util.concurrent.atomic.AtomicInteger;

/// Generates ids of the simulated Stripe: `ch_000001`.
final class FakeStripeIds {
    private final AtomicInteger last = new AtomicInteger();

    String next(String prefix) {
        return prefix + "_%06d".formatted(last.incrementAndGet());
    }
}
