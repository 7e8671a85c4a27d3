package fr.reemploi.adapters.payment;

import fr.reemploi.adapters.payment.stripe.Stripe;
import fr.reemploi.adapters.payment.stripe.StripeBacklog;
import fr.reemploi.adapters.payment.stripe.StripeOnboarding;
import fr.reemploi.adapters.payment.stripe.StripePayments;
import fr.reemploi.adapters.payment.stripe.StripeProbe;
import fr.reemploi.adapters.payment.stripe.StripeSettings;
import fr.reemploi.adapters.payment.stripe.StripeWebhook;
import fr.reemploi.application.payment.Onboarding;
import fr.reemploi.application.payment.Payees;
import fr.reemploi.application.payment.PaymentSessions;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.shared.PublicAddress;
import fr.reemploi.application.webhook.MissedNotices;
import fr.reemploi.application.webhook.WebhookReader;
import fr.reemploi.httpclient.Outbound;
import java.time.InstantSource;
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

    public Onboarding onboarding() {
        return new StripeOnboarding(stripe);
    }

    public WebhookReader webhook(InstantSource clock) {
        return new StripeWebhook(stripe, clock);
    }

    public MissedNotices missedNotices() {
        return new StripeBacklog(stripe);
    }

    /// Tries settings.
    ///
    /// @param site where the marketplace is reached: a test key is wrong on a public one
    public Probe probe(PublicAddress site, InstantSource clock) {
        return new StripeProbe(stripe, site, clock);
    }
}
