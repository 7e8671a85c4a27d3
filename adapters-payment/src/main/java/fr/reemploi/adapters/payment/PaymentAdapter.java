package fr.reemploi.adapters.payment;

import fr.reemploi.adapters.payment.stripe.StripeApi;
import fr.reemploi.adapters.payment.stripe.StripeEventPoller;
import fr.reemploi.adapters.payment.stripe.StripeOnboarding;
import fr.reemploi.adapters.payment.stripe.StripePayments;
import fr.reemploi.adapters.payment.stripe.StripeProbe;
import fr.reemploi.adapters.payment.stripe.StripeSettings;
import fr.reemploi.adapters.payment.stripe.StripeWebhook;
import fr.reemploi.application.payment.PaymentSessions;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.PayoutAccounts;
import fr.reemploi.application.payment.SellerOnboarding;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.application.webhook.WebhookEventSource;
import fr.reemploi.application.webhook.WebhookReader;
import fr.reemploi.httpclient.HttpClients;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Entry point of the Stripe adapter.
public final class PaymentAdapter {
    private final StripeApi stripe;

    /// @param settings read before each call; empty if no key is configured
    public PaymentAdapter(HttpClients httpClients, Supplier<Optional<StripeSettings>> settings) {
        this.stripe = new StripeApi(httpClients, settings);
    }

    public Payments payments(PaymentSessions sessions, PayoutAccounts accounts) {
        return new StripePayments(stripe, sessions, accounts);
    }

    public SellerOnboarding onboarding() {
        return new StripeOnboarding(stripe);
    }

    public WebhookReader webhook(InstantSource clock) {
        return new StripeWebhook(stripe, clock);
    }

    public WebhookEventSource webhookEvents() {
        return new StripeEventPoller(stripe);
    }

    /// Tests Stripe settings.
    ///
    /// @param site public URL of the marketplace: a test key on a public site is reported as an
    ///   error
    public Probe probe(PublicUrl site, InstantSource clock) {
        return new StripeProbe(stripe, site, clock);
    }
}
