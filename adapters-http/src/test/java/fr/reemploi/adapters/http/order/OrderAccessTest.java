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

/// Who may do what to an order, a checkout, a return, and as an operator: every endpoint there is,
/// with everybody there is. What one may not see is 404, what one may see but not do 403, and
/// nobody is asked to sign in.
final class OrderAccessTest {
    /// Endpoint; how far the sale is; then what each gets: its buyer, another buyer, its seller,
    /// another seller, nobody, the operator.
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
            GET  /me/seller/shipping-rates               unpaid    403 403 ok  ok  401 403
            PUT  /me/seller/shipping-rates               unpaid    403 403 ok  ok  401 403
            GET  /me/seller/payouts               unpaid    403 403 ok  ok  401 403
            POST /me/seller/payouts/onboarding    unpaid    403 403 ok  ok  401 403
            POST /webhooks/{id}                   unpaid    404 404 404 404 404 404
            POST /shipping-quotes                 unpaid    ok  ok  ok  ok  ok  ok
            GET  /pickup-points                   unpaid    ok  ok  ok  ok  ok  ok
            """;

    /// Families whose doors `HostileInputTest` and others try. A new family must take a side.
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "accounts",
                    "sessions",
                    "email-verifications",
                    "password-resets",
                    "me",
                    "listings",
                    "imports",
                    "catalogue",
                    "vehicles",
                    "photo-uploads",
                    "ping");

    private static final String TALK = "{\"reason\": \"Cassé\", \"comment\": \"Fendu\"}";
    private static final Map<String, String> BODIES =
            Map.of(
                    "label-resolution", "{\"bought\": false}",
                    "decline", "{\"reason\": \"Introuvable\"}",
                    "ship", "{\"carrier\": \"Colissimo\"}",
                    "disputes", TALK,
                    "returns", TALK.replace("Cassé", "damaged"),
                    "reject", "{\"comment\": \"Non\"}",
                    "clock", "{\"advance\": \"PT1S\"}",
                    "shipping-rates", OrderApiFixture.TARIFFS,
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

    private static final Map<String, ApiTestClient> PEOPLE = new TreeMap<>();
    private static final List<String> NAMES =
            List.of("buyer", "other buyer", "seller", "other seller", "nobody", "operator");

    @BeforeAll
    static void everybody() {
        PEOPLE.put("buyer", ApiTestClient.buyer());
        PEOPLE.put("other buyer", ApiTestClient.buyer());
        PEOPLE.put("seller", ApiTestClient.seller());
        PEOPLE.put("other seller", ApiTestClient.seller());
        PEOPLE.put("nobody", ApiTestClient.anyone());
        PEOPLE.put("operator", OrderApiFixture.administrator());
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
    void each_gets_what_is_his(AccessCase row) {
        var sale = OrderAtStage.at(row.stage());
        // those who may come last: they change it
        for (var turn : List.of(false, true))
            row.answers()
                    .forEach((name, expected) -> {
                        if (expected.equals("ok") != turn) return;
                        var answer = row.send(PEOPLE.get(name), sale);
                        var status = answer.status();
                        assertThat(status < 300 ? "ok" : Integer.toString(status))
                                .as("%s: %s", name, answer)
                                .isEqualTo(expected);
                        if (!turn) assertThat(answer.problem(status)).isNotEmpty();
                    });
    }

    /// All of the published description that is not said to be tried elsewhere.
    private static Set<String> documentedOperations() {
        var operations = new TreeSet<String>();
        var paths = ApiTestClient.anyone().get("//openapi.json").has(200).json().path("paths");
        paths.properties()
                .forEach(path -> {
                    var route = path.getKey().replaceFirst("^/api/v1", "");
                    var family = route.split("/")[1];
                    if (route.equals(path.getKey())) return;
                    if (ELSEWHERE.contains(family) && !route.contains("/me/seller/")) return;
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

    /// A sale between the buyer and the seller.
    ///
    /// @param order as its buyer reads it
    record OrderAtStage(tools.jackson.databind.JsonNode order) {
        static OrderAtStage at(String stage) {
            var buyer = PEOPLE.get("buyer");
            var path = STAGES.get(stage).apply(buyer, PEOPLE.get("seller"));
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

    /// An endpoint and what each gets of it.
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
                        "home", OrderApiFixture.publishPart(PEOPLE.get("seller")));
            if (path.equals("/shipping-quotes"))
                return OrderApiFixture.quoteBody(OrderApiFixture.publishPart(PEOPLE.get("seller")));
            return BODIES.getOrDefault(path.substring(path.lastIndexOf('/') + 1), "");
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }
}
