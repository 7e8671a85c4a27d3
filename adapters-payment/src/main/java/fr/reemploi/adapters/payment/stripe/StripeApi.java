package fr.reemploi.adapters.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundListParams;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.httpclient.HttpClients;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls Stripe with the currently configured secret key and translates Stripe's exceptions.
public final class StripeApi {
    static final String NAME = "stripe";

    /// The largest page size of Stripe's lists.
    static final long MAX_PAGE_SIZE = 100;

    /// Longest time of one call. The outcome of a call that times out is unknown, so it is retried.
    static final Duration CALL_TIMEOUT = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(StripeApi.class);
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final StripeTransport transport;
    private final Supplier<Optional<StripeSettings>> settings;

    public StripeApi(HttpClients httpClients, Supplier<Optional<StripeSettings>> settings) {
        this.transport = new StripeTransport(httpClients.service(NAME, CALL_TIMEOUT));
        this.settings = settings;
    }

    /// A call with the SDK's client.
    interface StripeCall<T> {
        T execute(StripeClient stripe) throws StripeException;
    }

    Optional<StripeSettings> settings() {
        return settings.get();
    }

    /// @throws UnavailableException `payment.unavailable` without a delay: waiting does not help
    void requireConfigured() {
        if (settings().isEmpty()) throw unavailable("payment.unavailable");
    }

    StripeClient client(StripeSettings current) {
        return StripeClient.builder()
                .setApiKey(current.secretKey())
                .setApiBase(current.address())
                .setHttpClient(transport)
                .setMaxNetworkRetries(0)
                .build();
    }

    /// Executes a call with the current settings.
    ///
    /// @throws StripeRequestRejectedException if Stripe rejected the request
    /// @throws UnavailableException if the outcome is unknown, Stripe is not configured, or the key
    ///   is invalid
    <T> T call(StripeCall<T> call) {
        var current = settings().orElseThrow(() -> unavailable("payment.not-configured"));
        try {
            return call.execute(client(current));
        } catch (AuthenticationException failure) {
            LOG.error("Stripe rejected the API key: {} {}", failure.getStatusCode(), code(failure));
            throw unavailable("payment.not-authorised");
        } catch (InvalidRequestException | CardException failure) {
            LOG.warn("Stripe rejected the request: {} {}", failure.getStatusCode(), code(failure));
            throw new StripeRequestRejectedException(failure.getStatusCode(), code(failure));
        } catch (ApiConnectionException | ApiException down) {
            throw temporarilyUnavailable();
        } catch (StripeException failure) {
            // rate limit; or the idempotency key is in use by another request
            LOG.warn("Stripe call failed: {} {}", failure.getStatusCode(), code(failure));
            throw temporarilyUnavailable();
        }
    }

    /// Options with an idempotency key: Stripe processes calls with the same key once.
    static RequestOptions idempotent(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    Charge charge(String id) {
        return call(client -> client.v1().charges().retrieve(id, defaultOptions()));
    }

    List<Refund> refunds(String charge) {
        var parameters =
                RefundListParams.builder().setCharge(charge).setLimit(MAX_PAGE_SIZE).build();
        return call(client -> client.v1().refunds().list(parameters, defaultOptions())).getData();
    }

    /// The transfer group of a charge: its payment id.
    static String group(Charge charge) {
        return Optional.ofNullable(charge.getTransferGroup()).orElse("none");
    }

    static RequestOptions defaultOptions() {
        return RequestOptions.getDefault();
    }

    private static String code(StripeException failure) {
        return Optional.ofNullable(failure.getCode()).orElse("unknown");
    }

    static UnavailableException temporarilyUnavailable() {
        return new UnavailableException("payment.unavailable", Optional.of(RETRY_AFTER));
    }

    private static UnavailableException unavailable(String code) {
        return new UnavailableException(code, Optional.empty());
    }
}
