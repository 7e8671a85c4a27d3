package fr.reemploi.bootstrap.config;

import fr.reemploi.adapters.payment.PaymentAdapter;
import fr.reemploi.adapters.payment.SandboxAdapter;
import fr.reemploi.adapters.payment.stripe.StripeSettings;
import fr.reemploi.application.payment.PaymentOrigins;
import fr.reemploi.application.payment.PaymentSessions;
import fr.reemploi.application.payment.PayoutAccounts;
import fr.reemploi.application.payment.RoutingPayments;
import fr.reemploi.application.payment.SandboxPaymentStore;
import fr.reemploi.application.payment.SellerOnboarding;
import fr.reemploi.application.settings.PaymentMode;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.application.webhook.WebhookEventSource;
import fr.reemploi.application.webhook.WebhookReader;
import fr.reemploi.httpclient.HttpClients;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Payments at Stripe, or in the sandbox while no key is configured.
@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {
    @Bean
    SandboxAdapter sandboxAdapter(SandboxPaymentStore store, BusinessClock clock) {
        return new SandboxAdapter(store, clock);
    }

    @Bean
    PaymentAdapter stripe(HttpClients httpClients, Settings settings) {
        return new PaymentAdapter(
                httpClients, () -> StripeSettings.of(settings.of(SectionId.PAYMENT)));
    }

    /// Implements both the payments and the sandbox port.
    @Bean
    RoutingPayments payments(
            SandboxAdapter sandbox,
            PaymentAdapter stripe,
            PaymentSessions sessions,
            PayoutAccounts accounts,
            Settings settings) {
        return new RoutingPayments(
                sandbox.payments(),
                sandbox.sandbox(),
                stripe.payments(sessions, accounts),
                sessions,
                () -> PaymentMode.of(StripeSettings.SECTION, settings.of(SectionId.PAYMENT)));
    }

    @Bean
    PaymentOrigins paymentOrigins(Settings settings) {
        return () -> StripeSettings.pageOrigins(settings.of(SectionId.PAYMENT));
    }

    @Bean
    SellerOnboarding onboarding(PaymentAdapter stripe) {
        return stripe.onboarding();
    }

    @Bean
    WebhookReader stripeWebhook(PaymentAdapter stripe, InstantSource clock) {
        return stripe.webhook(clock);
    }

    @Bean
    WebhookEventSource stripeEvents(PaymentAdapter stripe) {
        return stripe.webhookEvents();
    }

    @Bean
    Probe stripeProbe(PaymentAdapter stripe, PublicUrl site, InstantSource clock) {
        return stripe.probe(site, clock);
    }
}
