package fr.reemploi.adapters.payment.stripe;

import com.stripe.model.Dispute;
import com.stripe.param.DisputeListParams;
import com.stripe.param.radar.EarlyFraudWarningListParams;
import fr.reemploi.application.payment.Contest;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.order.BankClaim;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What buyers' banks say at Stripe. What only a person can deal with is logged.
final class StripeContests {
    private static final Logger LOG = LoggerFactory.getLogger(StripeContests.class);

    private final Stripe stripe;

    StripeContests(Stripe stripe) {
        this.stripe = stripe;
    }

    Optional<Contest> of(String charge) {
        try {
            warn(charge);
            var disputes = disputes(charge);
            if (disputes.isEmpty()) return Optional.empty();
            var claim = claim(disputes);
            if (claim == BankClaim.LOST)
                LOG.error("charge {}: the buyer's bank has taken the money back", charge);
            return PaymentId.parse(Stripe.group(stripe.charge(charge)))
                    .map(payment -> new Contest(payment, claim));
        } catch (StripeRefused unknown) {
            if (unknown.isUnknown()) return Optional.empty();
            throw Stripe.soon();
        }
    }

    private List<Dispute> disputes(String charge) {
        var of = DisputeListParams.builder().setCharge(charge).setLimit(Stripe.MOST).build();
        return stripe.ask(to -> to.v1().disputes().list(of, Stripe.plain())).getData();
    }

    private static BankClaim claim(List<Dispute> disputes) {
        var claims = disputes.stream().map(StripeContests::claim).toList();
        if (claims.contains(BankClaim.OPEN)) return BankClaim.OPEN;
        return claims.contains(BankClaim.LOST) ? BankClaim.LOST : BankClaim.NONE;
    }

    /// A word that is not known yet is taken for the worst that can still be mended.
    private static BankClaim claim(Dispute dispute) {
        return switch (Optional.ofNullable(dispute.getStatus()).orElse("unknown")) {
            case "won", "warning_closed", "prevented" -> BankClaim.NONE;
            case "lost" -> BankClaim.LOST;
            default -> BankClaim.OPEN;
        };
    }

    private void warn(String charge) {
        for (var refund : stripe.refunds(charge))
            if ("failed".equals(refund.getStatus()))
                LOG.error("charge {}: the refund {} did not arrive", charge, refund.getId());
        var of =
                EarlyFraudWarningListParams.builder()
                        .setCharge(charge)
                        .setLimit(Stripe.MOST)
                        .build();
        var warnings =
                stripe.ask(to ->
                        to.v1().radar().earlyFraudWarnings().list(of, Stripe.plain()).getData());
        for (var warning : warnings)
            LOG.warn("charge {}: an early fraud warning: {}", charge, warning.getFraudType());
    }
}
