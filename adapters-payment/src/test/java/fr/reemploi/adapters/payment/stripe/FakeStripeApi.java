package fr.reemploi.adapters.payment.stripe;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.json.JsonMapper;

/// The addresses of the pretended Stripe, its keys, and its memory of what was asked before.
final class FakeStripeApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final FakeStripeTransfers money;
    private final FakeStripeDisputes disputes;
    private final FakeStripeCheckoutSessions sessions;
    private final FakeStripeAccounts accounts;
    private final FakeStripeEvents news;
    private final InstantSource clock;
    private final Map<String, StoredResponse> kept = new HashMap<>();
    private boolean connect = true;

    FakeStripeApi(
            FakeStripeTransfers money,
            FakeStripeDisputes disputes,
            FakeStripeCheckoutSessions sessions,
            FakeStripeAccounts accounts,
            FakeStripeEvents news,
            InstantSource clock) {
        this.clock = clock;
        this.money = money;
        this.disputes = disputes;
        this.sessions = sessions;
        this.accounts = accounts;
        this.news = news;
    }

    /// What was answered under a key.
    private record StoredResponse(String asked, int status, String body) {}

    synchronized MockResponse.Builder answer(RecordedRequest request) {
        try {
            checkKey(request);
            return request.getMethod().equals("POST") ? once(request) : ok(get(request));
        } catch (FakeStripeException refused) {
            return written(refused.status(), FakeStripeEvents.written(refused.body()));
        }
    }

    synchronized void forgetKeys() {
        kept.clear();
    }

    private static void checkKey(RecordedRequest request) {
        var shown = String.valueOf(request.getHeaders().get("Authorization"));
        if (shown.equals("Bearer " + FakeStripe.RESTRICTED_KEY))
            throw FakeStripeException.notAllowed();
        var isKnown =
                shown.equals("Bearer " + FakeStripe.TEST_KEY)
                        || shown.equals("Bearer " + FakeStripe.LIVE_KEY);
        if (!isKnown) throw FakeStripeException.wrongKey();
    }

    private MockResponse.Builder once(RecordedRequest request) {
        var key = Optional.ofNullable(request.getHeaders().get("Idempotency-Key"));
        var asked = request.getUrl().encodedPath() + " " + FakeStripePages.body(request);
        var known = key.map(kept::get);
        if (known.isPresent()) {
            if (!known.get().asked().equals(asked)) throw FakeStripeException.reusedKey();
            return written(known.get().status(), known.get().body())
                    .addHeader("Idempotent-Replayed", "true");
        }
        try {
            var done = FakeStripeEvents.written(post(request));
            key.ifPresent(one -> kept.put(one, new StoredResponse(asked, 200, done)));
            return written(200, done);
        } catch (FakeStripeException refused) {
            var said = FakeStripeEvents.written(refused.body());
            if (refused.isKept())
                key.ifPresent(
                        one -> kept.put(one, new StoredResponse(asked, refused.status(), said)));
            return written(refused.status(), said);
        }
    }

    private Object post(RecordedRequest request) {
        var path = request.getUrl().encodedPath();
        var part = path.split("/");
        if (path.startsWith("/v2/")) return postSecond(path, request);
        var given = StripeFormParameters.of(FakeStripePages.body(request));
        return switch (path) {
            case "/v1/checkout/sessions" -> sessions.create(given);
            case "/v1/refunds" -> money.refund(given);
            case "/v1/transfers" ->
                    money.transfer(given, accounts.isReady(given.required("destination")));
            case "/v1/accounts" -> accounts.createFirst(given);
            case "/v1/account_links" ->
                    accounts.link(
                            "account_link", given.required("account"), given.text("return_url"));
            default -> {
                if (path.endsWith("/expire")) yield sessions.expire(part[4]);
                if (path.endsWith("/reversals")) yield money.reverse(part[3], given);
                throw FakeStripeException.missing("address", path);
            }
        };
    }

    private Object postSecond(String path, RecordedRequest request) {
        var asked = JSON.readTree(FakeStripePages.body(request));
        if (path.equals("/v2/core/accounts")) return accounts.createSecond(asked);
        if (!path.equals("/v2/core/account_links"))
            throw FakeStripeException.missing("address", path);
        var back = asked.at("/use_case/account_onboarding/return_url").asString("");
        var account = asked.path("account").asString("");
        return accounts.link("v2.core.account_link", account, Optional.of(back));
    }

    private Object get(RecordedRequest request) {
        var path = request.getUrl().encodedPath();
        var given =
                StripeFormParameters.of(
                        Optional.ofNullable(request.getUrl().encodedQuery()).orElse(""));
        var part = path.split("/");
        return switch (part[2] + "/" + (part.length > 3 ? part[3] : "")) {
            case "balance/" -> balance(request);
            case "events/" -> news.list(given);
            case "refunds/" -> list(money.refundsOf(given.required("charge")));
            case "transfers/" -> list(money.transfersOf(given.required("transfer_group")));
            case "disputes/" -> list(disputes.of(given.required("charge")));
            case "radar/early_fraud_warnings" -> list(List.of());
            case "checkout/sessions" -> shown(sessions.find(part[4]), given);
            case "core/accounts" -> accounts.second(part[4], given.byName().toString());
            default -> one(part);
        };
    }

    private Object one(String... part) {
        return switch (part[2]) {
            case "charges" -> money.find("charge", part[3]);
            case "refunds" -> money.find("refund", part[3]);
            case "accounts" -> part.length > 3 ? accounts.first(part[3]) : accounts();
            case "transfers" ->
                    part.length > 4
                            ? list(money.reversalsOf(part[3]))
                            : money.find("transfer", part[3]);
            default -> throw FakeStripeException.missing("address", String.join("/", part));
        };
    }

    /// A platform lists its sellers; another account has none to list.
    private Object accounts() {
        if (!connect)
            throw FakeStripeException.bad(
                    "platform_account_required", "Only Connect platforms can");
        return list(List.of());
    }

    synchronized void withoutConnect() {
        connect = false;
    }

    private static Object balance(RecordedRequest request) {
        var isLive = ("" + request.getHeaders().get("Authorization")).contains("_live_");
        var none = List.of(Map.of("amount", 0, "currency", "eur"));
        return Map.of("object", "balance", "livemode", isLive, "available", none, "pending", none);
    }

    /// An object it points to is named, unless it was asked for.
    private static Object shown(Map<String, Object> session, StripeFormParameters given) {
        var shown = new LinkedHashMap<>(session);
        var isWhole = given.byName().containsValue("payment_intent.latest_charge");
        if (!isWhole && session.get("payment_intent") instanceof Map<?, ?> intent)
            shown.put("payment_intent", intent.get("id"));
        return shown;
    }

    private static Object list(List<Map<String, Object>> items) {
        return Map.of("object", "list", "url", "/v1", "has_more", false, "data", items);
    }

    private MockResponse.Builder ok(Object body) {
        return written(200, FakeStripeEvents.written(body));
    }

    private MockResponse.Builder written(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .addHeader("Request-Id", "req_pretended")
                .addHeader("Date", DATE.format(clock.instant()))
                .body(body);
    }
}
