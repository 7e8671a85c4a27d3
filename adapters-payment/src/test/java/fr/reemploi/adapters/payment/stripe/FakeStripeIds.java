package fr.reemploi.adapters.payment.stripe;

import java.util.concurrent.atomic.AtomicInteger;

/// Names of things at the pretended Stripe: `ch_000001`.
final class FakeStripeIds {
    private final AtomicInteger last = new AtomicInteger();

    String next(String prefix) {
        return prefix + "_%06d".formatted(last.incrementAndGet());
    }
}
