package fr.reemploi.adapters.payment;

import fr.reemploi.adapters.outbound.Outbound;
import fr.reemploi.application.payment.Payees;
import fr.reemploi.application.payment.PaymentSessions;
import fr.reemploi.application.payment.Payments;
import java.util.Optional;
import java.util.function.Supplier;

/// The door to Stripe.
public final class PaymentAdapter {
    private final Stripe stripe;

    /// @param settings asked before every call; empty while there is no key
    public PaymentAdapter(Outbound outbound, Supplier<Optional<StripeSettings>> settings) {
        this.stripe = new Stripe(outbound, settings);
    }

    public Payments payments(PaymentSessions sessions, Payees payees) {
        return new StripePayments(stripe, sessions, payees);
    }
}
