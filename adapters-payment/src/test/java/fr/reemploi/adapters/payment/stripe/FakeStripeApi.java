package fr.reemploi.adapters.payment.stripe;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.json.JsonMapper;

/// Endpoints of the simulated Stripe, with API keys and stored idempotent responses.
final class FakeStripeApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final FakeStripeTransfers transfers;
    private final FakeStripeDisputes disputes;
    private final FakeStripeCheckoutSessions sessions;
    private final FakeStripeAccounts accounts;
    private final FakeStripeEvents events;
    private final InstantSource clock;
    private final Map<String, StoredResponse> responses = new HashMap<>();
    private List<Map<String, Object>> endpoints = List.of();
    private final Set<String> forbidden = new HashSet<>();
    private boolean connect = true;

    FakeStripeApi(
            FakeStripeTransfers transfers,
            FakeStripeDisputes disputes,
            FakeStripeCheckoutSessions sessions,
            FakeStripeAccounts accounts,
            FakeStripeEvents events,
            InstantSource clock) {
        this.clock = clock;
        this.transfers = transfers;
        this.disputes = disputes;
        this.sessions = sessions;
        this.accounts = accounts;
        this.events = events;
    }

    /// The response stored under an idempotency key.
    private record StoredResponse(String request, int status, String body) {}

    synchronized MockResponse.Builder respond(RecordedRequest request) {
        try {
            checkKey(request);
            return request.getMethod().equals("POST") ? idempotently(request) : ok(get(request));
        } catch (FakeStripeException failure) {
            return json(failure.status(), FakeStripeEvents.json(failure.body()));
        }
    }

    synchronized void expireIdempotencyKeys() {
        responses.clear();
    }

    synchronized void setWebhookEndpoint(Map<String, Object> endpoint) {
        endpoints = List.of(endpoint);
    }

    synchronized void forbid(String path) {
        forbidden.add(path);
    }

    private void checkKey(RecordedRequest request) {
        if (forbidden.contains(request.getUrl().encodedPath()))
            throw FakeStripeException.notAllowed();
        var authorization = String.valueOf(request.getHeaders().get("Authorization"));
        if (authorization.equals("Bearer " + FakeStripe.RESTRICTED_KEY))
            throw FakeStripeException.notAllowed();
        var isKnown =
                authorization.equals("Bearer " + FakeStripe.TEST_KEY)
                        || authorization.equals("Bearer " + FakeStripe.LIVE_KEY);
        if (!isKnown) throw FakeStripeException.wrongKey();
    }

    private MockResponse.Builder idempotently(RecordedRequest request) {
        var key = Optional.ofNullable(request.getHeaders().get("Idempotency-Key"));
        var fingerprint = request.getUrl().encodedPath() + " " + FakeStripePages.body(request);
        var stored = key.map(responses::get);
        if (stored.isPresent()) {
            if (!stored.get().request().equals(fingerprint)) throw FakeStripeException.reusedKey();
            return json(stored.get().status(), stored.get().body())
                    .addHeader("Idempotent-Replayed", "true");
        }
        try {
            var done = FakeStripeEvents.json(post(request));
            key.ifPresent(name -> responses.put(name, new StoredResponse(fingerprint, 200, done)));
            return json(200, done);
        } catch (FakeStripeException failure) {
            var body = FakeStripeEvents.json(failure.body());
            if (failure.isIdempotent())
                key.ifPresent(name ->
                        responses.put(
                                name, new StoredResponse(fingerprint, failure.status(), body)));
            return json(failure.status(), body);
        }
    }

    private Object post(RecordedRequest request) {
        var path = request.getUrl().encodedPath();
        var part = path.split("/");
        if (path.startsWith("/v2/")) return postV2(path, request);
        var parameters = StripeFormParameters.of(FakeStripePages.body(request));
        return switch (path) {
            case "/v1/checkout/sessions" -> sessions.create(parameters);
            case "/v1/refunds" -> transfers.refund(parameters);
            case "/v1/transfers" ->
                    transfers.transfer(
                            parameters, accounts.isReady(parameters.required("destination")));
            case "/v1/accounts" -> accounts.createV1(parameters);
            case "/v1/account_links" ->
                    accounts.link(
                            "account_link",
                            parameters.required("account"),
                            parameters.text("return_url"));
            default -> {
                if (path.endsWith("/expire")) yield sessions.expire(part[4]);
                if (path.endsWith("/reversals")) yield transfers.reverse(part[3], parameters);
                throw FakeStripeException.missing("address", path);
            }
        };
    }

    private Object postV2(String path, RecordedRequest request) {
        var body = JSON.readTree(FakeStripePages.body(request));
        if (path.equals("/v2/core/accounts")) return accounts.createV2(body);
        if (!path.equals("/v2/core/account_links"))
            throw FakeStripeException.missing("address", path);
        var back = body.at("/use_case/account_onboarding/return_url").asString("");
        var account = body.path("account").asString("");
        return accounts.link("v2.core.account_link", account, Optional.of(back));
    }

    private Object get(RecordedRequest request) {
        var path = request.getUrl().encodedPath();
        var parameters =
                StripeFormParameters.of(
                        Optional.ofNullable(request.getUrl().encodedQuery()).orElse(""));
        var part = path.split("/");
        return switch (part[2] + "/" + (part.length > 3 ? part[3] : "")) {
            case "balance/" -> balance(request);
            case "webhook_endpoints/" -> list(endpoints);
            case "events/" -> events.list(parameters);
            case "refunds/" -> list(transfers.refundsOf(parameters.required("charge")));
            case "transfers/" -> list(transfers.transfersOf(parameters.required("transfer_group")));
            case "disputes/" -> list(disputes.of(parameters.required("charge")));
            case "radar/early_fraud_warnings" -> list(List.of());
            case "checkout/sessions" -> withoutExpansion(sessions.find(part[4]), parameters);
            case "core/accounts" -> accounts.v2(part[4], parameters.byName().toString());
            default -> resource(part);
        };
    }

    private Object resource(String... part) {
        return switch (part[2]) {
            case "charges" -> transfers.find("charge", part[3]);
            case "refunds" -> transfers.find("refund", part[3]);
            case "accounts" -> part.length > 3 ? accounts.v1(part[3]) : accounts();
            case "transfers" ->
                    part.length > 4
                            ? list(transfers.reversalsOf(part[3]))
                            : transfers.find("transfer", part[3]);
            default -> throw FakeStripeException.missing("address", String.join("/", part));
        };
    }

    /// Only a platform may list accounts.
    private Object accounts() {
        if (!connect)
            throw FakeStripeException.bad(
                    "platform_account_required", "Only Connect platforms can");
        return list(List.of());
    }

    synchronized void disableConnect() {
        connect = false;
    }

    private static Object balance(RecordedRequest request) {
        var isLive = ("" + request.getHeaders().get("Authorization")).contains("_live_");
        var none = List.of(Map.of("amount", 0, "currency", "eur"));
        return Map.of("object", "balance", "livemode", isLive, "available", none, "pending", none);
    }

    /// Without `expand`, a related object is replaced by its id.
    private static Object withoutExpansion(
            Map<String, Object> session, StripeFormParameters parameters) {
        var copy = new LinkedHashMap<>(session);
        var isWhole = parameters.byName().containsValue("payment_intent.latest_charge");
        if (!isWhole && session.get("payment_intent") instanceof Map<?, ?> intent)
            copy.put("payment_intent", intent.get("id"));
        return copy;
    }

    private static Object list(List<Map<String, Object>> items) {
        return Map.of("object", "list", "url", "/v1", "has_more", false, "data", items);
    }

    private MockResponse.Builder ok(Object body) {
        return json(200, FakeStripeEvents.json(body));
    }

    private MockResponse.Builder json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .addHeader("Request-Id", "req_pretended")
                .addHeader("Date", DATE.format(clock.instant()))
                .body(body);
    }
}
