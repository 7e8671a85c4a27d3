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

/// Calls Stripe with the key that holds now, and says what went wrong in the house's words.
public final class StripeApi {
    static final String NAME = "stripe";

    /// The largest page Stripe gives of a list.
    static final long MOST = 100;

    /// What a call that takes longer comes to is asked for again.
    static final Duration CALL_TIMEOUT = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(StripeApi.class);
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final StripeTransport transport;
    private final Supplier<Optional<StripeSettings>> settings;

    public StripeApi(HttpClients httpClients, Supplier<Optional<StripeSettings>> settings) {
        this.transport = new StripeTransport(httpClients.service(NAME, CALL_TIMEOUT));
        this.settings = settings;
    }

    /// Something asked of Stripe.
    interface StripeCall<T> {
        T execute(StripeClient stripe) throws StripeException;
    }

    Optional<StripeSettings> settings() {
        return settings.get();
    }

    StripeClient client(StripeSettings with) {
        return StripeClient.builder()
                .setApiKey(with.secretKey())
                .setApiBase(with.address())
                .setHttpClient(transport)
                .setMaxNetworkRetries(0)
                .build();
    }

    /// Asks.
    ///
    /// @throws StripeRequestRejectedException when it was understood and not done
    /// @throws UnavailableException when nobody knows whether it was done, or the key is no good
    <T> T call(StripeCall<T> call) {
        var with = settings().orElseThrow(() -> unavailable("payment.not-configured"));
        try {
            return call.execute(client(with));
        } catch (AuthenticationException noKey) {
            LOG.error("Stripe does not accept the key: {} {}", noKey.getStatusCode(), code(noKey));
            throw unavailable("payment.not-authorised");
        } catch (InvalidRequestException | CardException refused) {
            LOG.warn("Stripe refused: {} {}", refused.getStatusCode(), code(refused));
            throw new StripeRequestRejectedException(refused.getStatusCode(), code(refused));
        } catch (ApiConnectionException | ApiException down) {
            throw temporarilyUnavailable();
        } catch (StripeException other) {
            // too many calls; or one under the same key that is not over, or was another
            LOG.warn("Stripe: {} {}", other.getStatusCode(), code(other));
            throw temporarilyUnavailable();
        }
    }

    /// A call that does its work once, however often it is made.
    static RequestOptions idempotent(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    Charge charge(String id) {
        return call(to -> to.v1().charges().retrieve(id, defaultOptions()));
    }

    List<Refund> refunds(String charge) {
        var of = RefundListParams.builder().setCharge(charge).setLimit(MOST).build();
        return call(to -> to.v1().refunds().list(of, defaultOptions())).getData();
    }

    /// The transfer group of a charge is its payment's id.
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
