package fr.reemploi.adapters.http.order;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.adapters.http.OrderApiFixture;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Access control of orders, checkouts, returns and administration: every endpoint, with every kind
/// of caller. A resource the caller may not see is 404, one they may see but not change is 403, and
/// an unauthenticated caller gets 401.
final class OrderAccessTest {
    /// Endpoint; state of the order; then the expected result for: its buyer, another buyer, its
    /// seller, another seller, an anonymous visitor, the operator.
    private static final String MATRIX =
            """
            GET  /orders                          paid      ok  ok  ok  ok  401 ok
            GET  /orders/{id}                     paid      ok  404 ok  404 401 ok
            GET  /me/seller/orders                paid      403 403 ok  ok  401 403
            POST /orders/{id}/accept              paid      403 404 ok  404 401 403
            POST /orders/{id}/decline             paid      403 404 ok  404 401 403
            POST /orders/{id}/ship                accepted  403 404 ok  404 401 403
            POST /orders/{id}/hand-over           local-pickup   403 404 ok  404 401 403
            POST /orders/{id}/receive-core       delivered 403 404 ok  404 401 403
            POST /orders/{id}/cancel              paid      ok  404 403 404 401 403
            POST /orders/{id}/confirm-receipt     shipped   ok  404 403 404 401 403
            POST /orders/{id}/returns             delivered ok  404 403 404 401 403
            POST /orders/{id}/disputes            delivered ok  404 403 404 401 403
            GET  /orders/{id}/invoice             accepted  ok  404 ok  404 401 ok
            GET  /orders/{id}/commission-invoice  accepted  403 404 409 404 401 409
            GET  /returns/{id}                    requested ok  404 ok  404 401 ok
            GET  /returns/{id}/slip               approved  ok  404 ok  404 401 ok
            POST /returns/{id}/photos             requested ok  404 403 404 401 403
            POST /returns/{id}/approve            requested 403 404 ok  404 401 403
            POST /returns/{id}/reject             requested 403 404 ok  404 401 403
            POST /returns/{id}/receive           approved  403 404 ok  404 401 403
            POST /checkouts                       unpaid    ok  ok  409 ok  401 ok
            GET  /checkouts/{id}                  unpaid    ok  404 404 404 401 ok
            POST /checkouts/{id}/cancel           unpaid    ok  404 404 404 401 403
            POST /checkouts/{id}/payment          failed    ok  404 404 404 401 403
            POST /sandbox/payments/{id}/succeed   unpaid    ok  404 404 404 401 ok
            POST /sandbox/payments/{id}/fail      unpaid    ok  404 404 404 401 ok
            POST /sandbox/clock                   unpaid    403 403 403 403 401 ok
            GET  /orders/{id}/label               labelled  404 404 ok  404 401 ok
            POST /admin/orders/{id}/label-resolution unheard   403 403 403 403 401 ok
            GET  /admin/orders/{id}/ledger        paid      403 403 403 403 401 ok
            POST /admin/orders/{id}/dispute-resolution disputed  403 403 403 403 401 ok
            GET  /admin/settings/{id}             unpaid    403 403 403 403 401 ok
            PUT  /admin/settings/{id}             unpaid    403 403 403 403 401 ok
            POST /admin/settings/{id}/test        unpaid    403 403 403 403 401 ok
            GET  /admin/audit                     unpaid    403 403 403 403 401 ok
            GET  /admin/events                    unpaid    403 403 403 403 401 ok
            POST /admin/events/{id}/retry         unpaid    403 403 403 403 401 404
            GET  /admin/accounts                  unpaid    403 403 403 403 401 ok
            PATCH /admin/accounts/{id}            unpaid    403 403 403 403 401 404
            DELETE /admin/accounts/{id}/totp      unpaid    403 403 403 403 401 404
            GET  /admin/system                    unpaid    403 403 403 403 401 ok
            GET  /admin/radio/stations            unpaid    403 403 403 403 401 ok
            POST /admin/radio/stations            unpaid    403 403 403 403 401 422
            PUT  /admin/radio/stations/{id}       unpaid    403 403 403 403 401 404
            DELETE /admin/radio/stations/{id}     unpaid    403 403 403 403 401 ok
            GET  /admin/csp-reports               unpaid    403 403 403 403 401 ok
            POST /admin/csp-reports/{id}/allow    unpaid    403 403 403 403 401 404
            GET  /admin/faq                       unpaid    403 403 403 403 401 ok
            POST /admin/faq                       unpaid    403 403 403 403 401 422
            PUT  /admin/faq/{id}                  unpaid    403 403 403 403 401 404
            DELETE /admin/faq/{id}                unpaid    403 403 403 403 401 ok
            GET  /me/seller/shipping-rates               unpaid    403 403 ok  ok  401 403
            PUT  /me/seller/shipping-rates               unpaid    403 403 ok  ok  401 403
            GET  /me/seller/payouts               unpaid    403 403 ok  ok  401 403
            POST /me/seller/payouts/onboarding    unpaid    403 403 ok  ok  401 403
            POST /webhooks/{id}                   unpaid    404 404 404 404 404 404
            POST /shipping-quotes                 unpaid    ok  ok  ok  ok  ok  ok
            GET  /pickup-points                   unpaid    ok  ok  ok  ok  ok  ok
            """;

    /// Path prefixes whose endpoints other tests cover. A new prefix must be listed here or in the
    /// matrix.
    private static final Set<String> COVERED_ELSEWHERE =
            Set.of(
                    "accounts",
                    "sessions",
                    "email-verifications",
                    "password-resets",
                    "me",
                    "listings",
                    "suggestions",
                    "imports",
                    "catalogue",
                    "cody",
                    "faq",
                    "radio",
                    "vehicles",
                    "photo-uploads",
                    "ping");

    private static final String CLAIM = "{\"reason\": \"Cassé\", \"comment\": \"Fendu\"}";
    private static final Map<String, String> BODIES =
            Map.of(
                    "label-resolution", "{\"bought\": false}",
                    "decline", "{\"reason\": \"Introuvable\"}",
                    "ship", "{\"carrier\": \"Colissimo\"}",
                    "disputes", CLAIM,
                    "returns", CLAIM.replace("Cassé", "damaged"),
                    "reject", "{\"comment\": \"Non\"}",
                    "clock", "{\"advance\": \"PT1S\"}",
                    "shipping-rates", OrderApiFixture.RATES,
                    "{id}", "{\"values\": {}}",
                    "dispute-resolution",
                            """
                            {"refund": {"amount": 100, "currency": "EUR"}, "comment": "Partagé"}\
                            """);

    private static final Map<String, BiFunction<ApiTestClient, ApiTestClient, String>> STAGES =
            Map.ofEntries(
                    entry("unpaid", OrderApiFixture::unpaid),
                    entry("failed", OrderApiFixture::failed),
                    entry("paid", OrderApiFixture::paid),
                    entry("local-pickup", OrderApiFixture::acceptedForPickup),
                    entry("accepted", OrderApiFixture::accepted),
                    entry("shipped", OrderApiFixture::shipped),
                    entry("delivered", OrderApiFixture::delivered),
                    entry("disputed", OrderApiFixture::disputed),
                    entry("requested", OrderApiFixture::requested),
                    entry("labelled", OrderApiFixture::labelled),
                    entry("unheard", OrderApiFixture::labelOutcomeUnknown),
                    entry("approved", OrderApiFixture::approved));

    private static final Map<String, ApiTestClient> CALLERS = new TreeMap<>();
    private static final List<String> NAMES =
            List.of("buyer", "other buyer", "seller", "other seller", "nobody", "operator");

    @BeforeAll
    static void register_callers() {
        CALLERS.put("buyer", ApiTestClient.buyer());
        CALLERS.put("other buyer", ApiTestClient.buyer());
        CALLERS.put("seller", ApiTestClient.seller());
        CALLERS.put("other seller", ApiTestClient.seller());
        CALLERS.put("nobody", ApiTestClient.anyone());
        CALLERS.put("operator", OrderApiFixture.administrator());
    }

    static Stream<AccessCase> rows() {
        return MATRIX.lines().map(line -> AccessCase.of(line.split(" +")));
    }

    @Test
    void every_endpoint_has_its_row() {
        var rows = rows().map(row -> row.verb() + " " + row.path()).collect(Collectors.toSet());
        assertThat(rows).isEqualTo(documentedOperations());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_caller_gets_the_documented_result(AccessCase row) {
        var sale = OrderAtStage.at(row.stage());
        // allowed callers come last: their calls change the order
        for (var allowed : List.of(false, true))
            row.answers()
                    .forEach((name, expected) -> {
                        if (expected.equals("ok") != allowed) return;
                        var answer = row.send(CALLERS.get(name), sale);
                        var status = answer.status();
                        assertThat(status < 300 ? "ok" : Integer.toString(status))
                                .as("%s: %s", name, answer)
                                .isEqualTo(expected);
                        if (!allowed) assertThat(answer.problem(status)).isNotEmpty();
                    });
    }

    /// All documented operations not covered by other tests.
    private static Set<String> documentedOperations() {
        var operations = new TreeSet<String>();
        var paths = ApiTestClient.anyone().get("//openapi.json").has(200).json().path("paths");
        paths.properties()
                .forEach(path -> {
                    var route = path.getKey().replaceFirst("^/api/v1", "");
                    var family = route.split("/")[1];
                    if (route.equals(path.getKey())) return;
                    if (COVERED_ELSEWHERE.contains(family) && !route.contains("/me/seller/"))
                        return;
                    path.getValue()
                            .propertyNames()
                            .forEach(verb ->
                                    operations.add(
                                            verb.toUpperCase(Locale.ROOT)
                                                    + " "
                                                    + withIdPlaceholders(route)));
                });
        return operations;
    }

    private static String withIdPlaceholders(String path) {
        return path.replaceAll("\\{[a-zA-Z]+}", "{id}");
    }

    /// An order of the buyer with the seller.
    ///
    /// @param order as its buyer reads it
    record OrderAtStage(tools.jackson.databind.JsonNode order) {
        static OrderAtStage at(String stage) {
            var buyer = CALLERS.get("buyer");
            var path = STAGES.get(stage).apply(buyer, CALLERS.get("seller"));
            return new OrderAtStage(buyer.get(path).has(200).json());
        }

        String id(String family) {
            var payment = OrderApiFixture.id(order.path("payment"));
            return switch (family) {
                case "returns" -> OrderApiFixture.id(order.path("returns").get(0));
                case "checkouts" -> payment.substring(0, payment.lastIndexOf('-'));
                case "sandbox" -> payment;
                case "settings" -> "marketplace";
                default -> OrderApiFixture.id(order);
            };
        }
    }

    /// An endpoint and the expected result for each caller.
    record AccessCase(String verb, String path, String stage, Map<String, String> answers) {
        static AccessCase of(String[] cells) {
            var answers = new TreeMap<String, String>();
            for (var i = 0; i < NAMES.size(); i++) answers.put(NAMES.get(i), cells[3 + i]);
            return new AccessCase(cells[0], cells[1], cells[2], answers);
        }

        ApiTestClient.Answer send(ApiTestClient who, OrderAtStage sale) {
            var to = path.replace("{id}", sale.id(family()));
            if (path.endsWith("/photos")) return who.upload(to, ApiTestClient.PICTURE);
            if (path.equals("/pickup-points"))
                return who.get(to + "?carrier=local-pickup&postalCode=49000");
            var headers =
                    verb.equals("PUT")
                            ? new String[] {"If-Match", "*"}
                            : new String[] {OrderApiFixture.KEY, OrderApiFixture.newKey()};
            return who.send(verb, to, verb.equals("GET") ? "" : body(), headers);
        }

        private String family() {
            return path.startsWith("/admin/settings") ? "settings" : path.split("/")[1];
        }

        private String body() {
            if (path.equals("/checkouts"))
                return OrderApiFixture.checkoutBody(
                        "home", OrderApiFixture.publishPart(CALLERS.get("seller")));
            if (path.equals("/shipping-quotes"))
                return OrderApiFixture.quoteBody(
                        OrderApiFixture.publishPart(CALLERS.get("seller")));
            if (path.equals("/admin/faq") || path.endsWith("/stations")) return "{}";
            return BODIES.getOrDefault(path.substring(path.lastIndexOf('/') + 1), "");
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }
}
