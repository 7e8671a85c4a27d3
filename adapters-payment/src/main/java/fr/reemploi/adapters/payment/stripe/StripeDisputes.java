package fr.reemploi.adapters.payment.stripe;

import com.stripe.model.Dispute;
import com.stripe.param.DisputeListParams;
import com.stripe.param.radar.EarlyFraudWarningListParams;
import fr.reemploi.application.payment.Chargeback;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.order.ChargebackStatus;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Disputes of charges at Stripe. Logs what the operator has to handle: lost disputes, failed
/// refunds and early fraud warnings.
final class StripeDisputes {
    private static final Logger LOG = LoggerFactory.getLogger(StripeDisputes.class);

    private final StripeApi stripe;

    StripeDisputes(StripeApi stripe) {
        this.stripe = stripe;
    }

    Optional<Chargeback> chargeback(String charge) {
        try {
            logWarnings(charge);
            var disputes = disputes(charge);
            if (disputes.isEmpty()) return Optional.empty();
            var status = status(disputes);
            if (status == ChargebackStatus.LOST)
                LOG.error(
                        "charge {}: dispute lost, the buyer's bank has withdrawn the amount",
                        charge);
            return PaymentId.parse(StripeApi.group(stripe.charge(charge)))
                    .map(payment -> new Chargeback(payment, status));
        } catch (StripeRequestRejectedException rejection) {
            if (rejection.isNotFound()) return Optional.empty();
            throw StripeApi.temporarilyUnavailable();
        }
    }

    private List<Dispute> disputes(String charge) {
        var parameters =
                DisputeListParams.builder()
                        .setCharge(charge)
                        .setLimit(StripeApi.MAX_PAGE_SIZE)
                        .build();
        return stripe.call(client ->
                        client.v1().disputes().list(parameters, StripeApi.defaultOptions()))
                .getData();
    }

    private static ChargebackStatus status(List<Dispute> disputes) {
        var statuses = disputes.stream().map(StripeDisputes::status).toList();
        if (statuses.contains(ChargebackStatus.OPEN)) return ChargebackStatus.OPEN;
        return statuses.contains(ChargebackStatus.LOST)
                ? ChargebackStatus.LOST
                : ChargebackStatus.NONE;
    }

    /// An unknown status counts as open, so that payouts wait.
    private static ChargebackStatus status(Dispute dispute) {
        return switch (Optional.ofNullable(dispute.getStatus()).orElse("unknown")) {
            case "won", "warning_closed", "prevented" -> ChargebackStatus.NONE;
            case "lost" -> ChargebackStatus.LOST;
            default -> ChargebackStatus.OPEN;
        };
    }

    private void logWarnings(String charge) {
        for (var refund : stripe.refunds(charge))
            if ("failed".equals(refund.getStatus()))
                LOG.error("charge {}: refund {} failed", charge, refund.getId());
        var parameters =
                EarlyFraudWarningListParams.builder()
                        .setCharge(charge)
                        .setLimit(StripeApi.MAX_PAGE_SIZE)
                        .build();
        var warnings =
                stripe.call(client ->
                        client.v1()
                                .radar()
                                .earlyFraudWarnings()
                                .list(parameters, StripeApi.defaultOptions())
                                .getData());
        for (var warning : warnings)
            LOG.warn("charge {}: early fraud warning: {}", charge, warning.getFraudType());
    }
}
