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

/// The same calls on Stripe's own sandbox, where `STRIPE_TEST_KEY` is set.
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
    void a_page_is_opened_once_asked_about_and_closed() {
        var payments =
                adapter.payments(new InMemoryPaymentSessions(), new InMemoryPayoutAccounts());
        var payment = new PaymentId(new CheckoutId(UUID.randomUUID()), 1);
        var until = Instant.now().plusSeconds(1_860);
        var back = URI.create("https://pieces.example/back");
        var request = new PaymentRequest(payment, Money.cents(12_990), until, back);

        assertThat(payments.createSession(request))
                .isEqualTo(payments.createSession(request))
                .hasScheme("https");
        assertThat(payments.status(payment)).isEqualTo(new PaymentStatus.Pending());
        payments.expireSession(payment);
        assertThat(payments.status(payment)).isEqualTo(new PaymentStatus.Failed());
    }

    @Test
    void a_seller_is_begun_and_finds_a_page() {
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
    void what_happened_lately_can_be_read() {
        assertThat(adapter.webhookEvents().since(Instant.now().minusSeconds(60))).isNotNull();
    }
}
