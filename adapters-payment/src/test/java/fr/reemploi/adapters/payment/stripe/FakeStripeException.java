package fr.reemploi.adapters.payment.stripe;

import java.util.Map;

/// An error of the simulated Stripe, with Stripe's error types and codes.
final class FakeStripeException extends RuntimeException {
    private final int status;
    private final String type;
    private final String code;

    private FakeStripeException(int status, String type, String code, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
    }

    static FakeStripeException bad(String code, String message) {
        return new FakeStripeException(400, "invalid_request_error", code, message);
    }

    static FakeStripeException missing(String what, String id) {
        var message = "No such " + what + ": '" + id + "'";
        return new FakeStripeException(404, "invalid_request_error", "resource_missing", message);
    }

    static FakeStripeException reusedKey() {
        return new FakeStripeException(
                400,
                "idempotency_error",
                "idempotency_key_in_use",
                "Keys for idempotent requests can only be used with the same parameters.");
    }

    static FakeStripeException wrongKey() {
        return new FakeStripeException(
                401, "invalid_request_error", "api_key_invalid", "Invalid API Key provided");
    }

    static FakeStripeException notAllowed() {
        return new FakeStripeException(
                403,
                "invalid_request_error",
                "more_permissions_required",
                "The provided key does not have the required permissions.");
    }

    int status() {
        return status;
    }

    /// Whether the error is stored under the idempotency key; validation errors are not.
    boolean isIdempotent() {
        return code.equals("balance_insufficient");
    }

    Map<String, Object> body() {
        return Map.of("error", Map.of("type", type, "code", code, "message", "" + getMessage()));
    }
}
