package fr.reemploi.adapters.payment.stripe;

/// Stripe understood what was asked, and did not do it.
final class StripeRequestRejectedException extends RuntimeException {
    private final int status;
    private final String code;

    StripeRequestRejectedException(int status, String code) {
        super("Stripe refused: " + status + " " + code);
        this.status = status;
        this.code = code;
    }

    /// Stripe's word for why: `balance_insufficient`.
    String code() {
        return code;
    }

    boolean isUnknown() {
        return status == 404;
    }
}
