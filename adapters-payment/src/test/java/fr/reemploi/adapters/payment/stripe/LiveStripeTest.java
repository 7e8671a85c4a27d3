package fr.reemploi.adapters.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.reemploi.adapters.payment.PaymentAdapter;
import fr.reemploi.application.Examples;
import fr.reemploi.application.payment.InMemoryPaymentSessions;
import fr.reemploi.application.payment.InMemoryPayoutAccounts;
import fr.reemploi.application.payment.Payments.PaymentRequest;
import fr.reemploi.application.payment.Payments.PaymentStatus;
import fr.reemploi.application.payment.SellerOnboarding.Applicant;
import fr.reemploi.application.payment.SellerOnboarding.ReturnUrls;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.httpclient.CallListener;
import fr.reemploi.httpclient.HttpClientSettings;
import fr.reemploi.httpclient.HttpClients;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Runs against Stripe's test mode if `STRIPE_TEST_KEY` is set.
@Tag("live")
class LiveStripeTest {
    private final HttpClients httpClients =
            new HttpClients(HttpClientSettings.defaults(), CallListener.none());
    private final Optional<String> key = Optional.ofNullable(System.getenv("STRIPE_TEST_KEY"));
    private final PaymentAdapter adapter = new PaymentAdapter(httpClients, this::settings);

    private Optional<StripeSettings> settings() {
        return key.map(value -> new StripeSettings(value, List.of(), "https://api.stripe.com"));
    }

    @BeforeEach
    void only_with_a_test_key() {
        assumeTrue(key.filter(value -> value.contains("_test_")).isPresent(), "no STRIPE_TEST_KEY");
    }

    @AfterEach
    void close() {
        httpClients.close();
    }

    @Test
    void a_session_is_created_once_read_and_expired() {
        var payments =
                adapter.payments(new InMemoryPaymentSessions(), new InMemoryPayoutAccounts());
        var payment = new PaymentId(new CheckoutId(UUID.randomUUID()), 1);
        var expiresAt = Instant.now().plusSeconds(1_860);
        var returnUrl = URI.create("https://pieces.example/back");
        var request = new PaymentRequest(payment, Money.cents(12_990), expiresAt, returnUrl);

        assertThat(payments.createSession(request))
                .isEqualTo(payments.createSession(request))
                .hasScheme("https");
        assertThat(payments.status(payment)).isEqualTo(new PaymentStatus.Pending());
        payments.expireSession(payment);
        assertThat(payments.status(payment)).isEqualTo(new PaymentStatus.Failed());
    }

    @Test
    void an_account_is_created_with_an_onboarding_link() {
        var seller = new AccountId(UUID.randomUUID());
        var email = new EmailAddress(seller + "@example.fr");
        var account =
                adapter.onboarding()
                        .createAccount(new Applicant(seller, email, Examples.aProfile()));
        var urls =
                new ReturnUrls(
                        URI.create("https://pieces.example/back"),
                        URI.create("https://pieces.example/again"));

        assertThat(adapter.onboarding().status(account).ready()).isFalse();
        assertThat(adapter.onboarding().createLink(account, urls)).hasScheme("https");
    }

    @Test
    void recent_events_are_listed() {
        assertThat(adapter.webhookEvents().since(Instant.now().minusSeconds(60))).isNotNull();
    }
}
