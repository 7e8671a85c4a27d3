package fr.reemploi.adapters.payment.stripe;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionRetrieveParams;
import fr.reemploi.application.payment.PaymentSessions;
import fr.reemploi.application.payment.Payments.PaymentRequest;
import fr.reemploi.application.payment.Payments.PaymentStatus;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stripe Checkout sessions, the pages hosted by Stripe on which buyers pay.
final class StripeCheckoutSessions {
    /// Metadata key of the payment id, on sessions and payment intents.
    static final String PAYMENT_METADATA = "payment";

    private static final Logger LOG = LoggerFactory.getLogger(StripeCheckoutSessions.class);

    /// Stripe requires a session to stay open for at least 30 minutes from its creation. The expiry
    /// is computed from the request, not from the current time, because all calls with one
    /// idempotency key must have the same parameters. The checkout expires its session much
    /// earlier.
    private static final Duration EXPIRY_MARGIN = Duration.ofMinutes(30);

    private static final String PRODUCT_NAME = "Pièces automobiles d'occasion";

    private final StripeApi stripe;
    private final PaymentSessions sessions;

    StripeCheckoutSessions(StripeApi stripe, PaymentSessions sessions) {
        this.stripe = stripe;
        this.sessions = sessions;
    }

    URI createSession(PaymentRequest request) {
        var session =
                sessions.find(request.payment()).map(this::find).orElseGet(() -> create(request));
        sessions.save(request.payment(), session.getId());
        // an expired or completed session has no URL
        return Optional.ofNullable(session.getUrl()).map(URI::create).orElseGet(request::returnUrl);
    }

    private Session create(PaymentRequest request) {
        try {
            var key = StripeApi.idempotent(request.payment().toString());
            return stripe.call(
                    client -> client.v1().checkout().sessions().create(parameters(request), key));
        } catch (StripeRequestRejectedException rejection) {
            LOG.error(
                    "payment {}: Stripe rejected the checkout session: {}",
                    request.payment(),
                    rejection.code());
            throw StripeApi.temporarilyUnavailable();
        }
    }

    private static SessionCreateParams parameters(PaymentRequest request) {
        var name = request.payment().toString();
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setLocale(SessionCreateParams.Locale.AUTO)
                .setClientReferenceId(name)
                .putMetadata(PAYMENT_METADATA, name)
                .setExpiresAt(request.expiresAt().plus(EXPIRY_MARGIN).getEpochSecond())
                .setSuccessUrl(request.returnUrl().toString())
                .setCancelUrl(request.returnUrl().toString())
                .addLineItem(line(request.amount()))
                .setPaymentIntentData(
                        PaymentIntentData.builder()
                                .setTransferGroup(name)
                                .putMetadata(PAYMENT_METADATA, name)
                                .build())
                .build();
    }

    /// A session of one euro that stands for no payment: its events are ignored.
    static SessionCreateParams example(String returnUrl, Instant now) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setLocale(SessionCreateParams.Locale.AUTO)
                .setExpiresAt(now.plus(EXPIRY_MARGIN.multipliedBy(2)).getEpochSecond())
                .setSuccessUrl(returnUrl)
                .setCancelUrl(returnUrl)
                .addLineItem(line(Money.cents(100)))
                .build();
    }

    private static LineItem line(Money amount) {
        var product = LineItem.PriceData.ProductData.builder().setName(PRODUCT_NAME).build();
        var price =
                LineItem.PriceData.builder()
                        .setCurrency("eur")
                        .setUnitAmount(amount.minor())
                        .setProductData(product)
                        .build();
        return LineItem.builder().setQuantity(1L).setPriceData(price).build();
    }

    void expireSession(PaymentId payment) {
        sessions.find(payment).ifPresent(this::expire);
    }

    private void expire(String session) {
        try {
            stripe.call(client ->
                    client.v1().checkout().sessions().expire(session, StripeApi.defaultOptions()));
        } catch (StripeRequestRejectedException rejection) {
            LOG.debug("session {} cannot be expired: {}", session, rejection.code());
        }
    }

    PaymentStatus status(PaymentId payment) {
        return sessions.find(payment)
                .map(this::sessionStatus)
                .orElseGet(PaymentStatus.Pending::new);
    }

    /// A captured payment counts even if the session has expired.
    private PaymentStatus sessionStatus(String id) {
        var session = find(id);
        var intent = Optional.ofNullable(session.getPaymentIntentObject());
        if ("paid".equals(session.getPaymentStatus()))
            return intent.map(PaymentIntent::getLatestChargeObject)
                    .map(StripeCheckoutSessions::captured)
                    .orElseGet(PaymentStatus.Pending::new);
        if ("expired".equals(session.getStatus())) return new PaymentStatus.Failed();
        var isOver =
                intent.map(PaymentIntent::getStatus)
                        .filter(StripeCheckoutSessions::isOver)
                        .isPresent();
        return "complete".equals(session.getStatus()) && isOver
                ? new PaymentStatus.Failed()
                : new PaymentStatus.Pending();
    }

    private static boolean isOver(String intent) {
        return intent.equals("requires_payment_method") || intent.equals("canceled");
    }

    private static PaymentStatus captured(Charge charge) {
        return new PaymentStatus.Captured(
                charge.getId(),
                Money.cents(charge.getAmountCaptured()),
                Instant.ofEpochSecond(charge.getCreated()));
    }

    private Session find(String id) {
        var parameters =
                SessionRetrieveParams.builder().addExpand("payment_intent.latest_charge").build();
        try {
            return stripe.call(client ->
                    client.v1()
                            .checkout()
                            .sessions()
                            .retrieve(id, parameters, StripeApi.defaultOptions()));
        } catch (StripeRequestRejectedException rejection) {
            // the key belongs to another Stripe account now
            LOG.error("session {} not found: {}", id, rejection.code());
            throw StripeApi.temporarilyUnavailable();
        }
    }
}
