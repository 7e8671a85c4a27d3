package fr.reemploi.adapters.payment.stripe;

/// Stripe rejected a request.
final class StripeRequestRejectedException extends RuntimeException {
    private final int status;
    private final String code;

    StripeRequestRejectedException(int status, String code) {
        super("Stripe rejected the request: " + status + " " + code);
        this.status = status;
        this.code = code;
    }

    /// Stripe's error code: `balance_insufficient`.
    String code() {
        return code;
    }

    boolean isNotFound() {
        return status == 404;
    }
}
