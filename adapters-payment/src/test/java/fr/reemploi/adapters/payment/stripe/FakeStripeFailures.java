package fr.reemploi.adapters.payment.stripe;

import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;

/// Failing responses.
final class FakeStripeFailures {
    private static final String TOO_MANY =
            "{\"error\": {\"type\": \"invalid_request_error\", \"code\": \"rate_limit\"}}";

    private FakeStripeFailures() {}

    static MockResponse slow(MockResponse.Builder response) {
        return response.headersDelay(3, TimeUnit.SECONDS).build();
    }

    static MockResponse cut(MockResponse.Builder response) {
        return response.onResponseBody(new SocketEffect.CloseSocket()).build();
    }

    static MockResponse disconnect() {
        return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    }

    static MockResponse tooMany() {
        return new MockResponse(429, Headers.EMPTY, TOO_MANY);
    }

    static MockResponse tooManyForASecond() {
        return new MockResponse(429, Headers.of("Retry-After", "1"), TOO_MANY);
    }

    static MockResponse broken() {
        return new MockResponse(
                500,
                Headers.EMPTY,
                "{\"error\": {\"type\": \"api_error\", \"message\": \"oops\"}}");
    }

    static MockResponse html() {
        return new MockResponse(
                200, Headers.of("Content-Type", "text/html"), "<html><h1>Proxy</h1></html>");
    }

    static MockResponse redirect() {
        return new MockResponse(
                302, Headers.of("Location", "https://elsewhere.example/"), "<a>moved</a>");
    }

    static MockResponse empty(int status) {
        return new MockResponse(status, Headers.EMPTY, "");
    }

    static MockResponse otherError() {
        return new MockResponse(400, Headers.EMPTY, "{\"message\": \"Bad gateway\"}");
    }
}
