package fr.reemploi.adapters.payment.stripe;

import static fr.reemploi.application.Examples.NOON;

import fr.reemploi.adapters.payment.PaymentAdapter;
import fr.reemploi.httpclient.AddressRules;
import fr.reemploi.httpclient.CallListener;
import fr.reemploi.httpclient.HttpClientSettings;
import fr.reemploi.httpclient.HttpClients;
import java.net.ProxySelector;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A simulated Stripe for one test, and an adapter with short timeouts.
final class StripeFixture implements AfterEachCallback {
    static final String SECRET = "whsec_of_the_platform";
    static final String CONNECT_SECRET = "whsec_of_the_sellers";

    private Instant now = NOON;
    private Optional<String> key = Optional.of(FakeStripe.TEST_KEY);
    private final FakeStripe stripe = new FakeStripe(() -> now);
    private final HttpClients httpClients = new HttpClients(shortTimeouts(), CallListener.none());

    private static HttpClientSettings shortTimeouts() {
        var timeout = Duration.ofMillis(400);
        return new HttpClientSettings(
                timeout,
                timeout,
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                ProxySelector.of(null),
                AddressRules.allowing(List.of("localhost", "127.0.0.1")));
    }

    FakeStripe stripe() {
        return stripe;
    }

    PaymentAdapter adapter() {
        return new PaymentAdapter(httpClients, this::settings);
    }

    Optional<StripeSettings> settings() {
        return key.map(secret ->
                new StripeSettings(
                        secret,
                        List.of(SECRET, CONNECT_SECRET),
                        stripe.address().replaceAll("/$", "")));
    }

    void setKey(Optional<String> newKey) {
        key = newKey;
    }

    Instant now() {
        return now;
    }

    void setTime(Instant time) {
        now = time;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        httpClients.close();
        stripe.close();
    }
}
