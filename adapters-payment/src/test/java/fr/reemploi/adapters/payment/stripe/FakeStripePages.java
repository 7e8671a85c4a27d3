package fr.reemploi.adapters.payment.stripe;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;

/// HTML pages of the simulated Stripe, for payment and seller onboarding. Each has buttons that a
/// browser can press.
final class FakeStripePages {
    private final FakeStripeCheckoutSessions sessions;
    private final FakeStripeAccounts accounts;

    FakeStripePages(FakeStripeCheckoutSessions sessions, FakeStripeAccounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    Optional<MockResponse> respond(RecordedRequest request) {
        var path = request.getUrl().encodedPath();
        var id = path.substring(path.lastIndexOf('/') + 1);
        var isPressed = request.getMethod().equals("POST");
        if (path.startsWith("/c/pay/"))
            return Optional.of(isPressed ? paid(request, id) : page("pay", "refuse"));
        if (path.startsWith("/setup/"))
            return Optional.of(isPressed ? redirect(accounts.complete(id)) : page("complete"));
        return Optional.empty();
    }

    private MockResponse paid(RecordedRequest request, String id) {
        var isRefused = body(request).contains("action=refuse");
        return redirect(isRefused ? sessions.refuse(id) : sessions.pay(id));
    }

    private static MockResponse page(String... actions) {
        var page = new StringBuilder("<!doctype html><title>Stripe</title><form method=post>");
        for (var action : actions)
            page.append("<button id=" + action + " name=action value=" + action + ">")
                    .append(action)
                    .append("</button>");
        var type = Headers.of("Content-Type", "text/html; charset=utf-8");
        return new MockResponse(200, type, page + "</form>");
    }

    private static MockResponse redirect(String address) {
        return new MockResponse(303, Headers.of("Location", address), "");
    }

    static String body(RecordedRequest request) {
        var body = request.getBody();
        return body == null ? "" : body.string(StandardCharsets.UTF_8);
    }
}
