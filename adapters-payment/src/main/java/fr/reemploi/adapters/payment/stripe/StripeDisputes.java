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

/// What buyers' banks say at Stripe. What only a person can deal with is logged.
final class StripeDisputes {
    private static final Logger LOG = LoggerFactory.getLogger(StripeDisputes.class);

    private final StripeApi stripe;

    StripeDisputes(StripeApi stripe) {
        this.stripe = stripe;
    }

    Optional<Chargeback> of(String charge) {
        try {
            warn(charge);
            var disputes = disputes(charge);
            if (disputes.isEmpty()) return Optional.empty();
            var claim = claim(disputes);
            if (claim == ChargebackStatus.LOST)
                LOG.error("charge {}: the buyer's bank has taken the money back", charge);
            return PaymentId.parse(StripeApi.group(stripe.charge(charge)))
                    .map(payment -> new Chargeback(payment, claim));
        } catch (StripeRequestRejectedException unknown) {
            if (unknown.isUnknown()) return Optional.empty();
            throw StripeApi.soon();
        }
    }

    private List<Dispute> disputes(String charge) {
        var of = DisputeListParams.builder().setCharge(charge).setLimit(StripeApi.MOST).build();
        return stripe.ask(to -> to.v1().disputes().list(of, StripeApi.plain())).getData();
    }

    private static ChargebackStatus claim(List<Dispute> disputes) {
        var claims = disputes.stream().map(StripeDisputes::claim).toList();
        if (claims.contains(ChargebackStatus.OPEN)) return ChargebackStatus.OPEN;
        return claims.contains(ChargebackStatus.LOST)
                ? ChargebackStatus.LOST
                : ChargebackStatus.NONE;
    }

    /// A word that is not known yet is taken for the worst that can still be mended.
    private static ChargebackStatus claim(Dispute dispute) {
        return switch (Optional.ofNullable(dispute.getStatus()).orElse("unknown")) {
            case "won", "warning_closed", "prevented" -> ChargebackStatus.NONE;
            case "lost" -> ChargebackStatus.LOST;
            default -> ChargebackStatus.OPEN;
        };
    }

    private void warn(String charge) {
        for (var refund : stripe.refunds(charge))
            if ("failed".equals(refund.getStatus()))
                LOG.error("charge {}: the refund {} did not arrive", charge, refund.getId());
        var of =
                EarlyFraudWarningListParams.builder()
                        .setCharge(charge)
                        .setLimit(StripeApi.MOST)
                        .build();
        var warnings =
                stripe.ask(to ->
                        to.v1().radar().earlyFraudWarnings().list(of, StripeApi.plain()).getData());
        for (var warning : warnings)
            LOG.warn("charge {}: an early fraud warning: {}", charge, warning.getFraudType());
    }
}
