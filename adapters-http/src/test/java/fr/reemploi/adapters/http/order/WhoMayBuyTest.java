package fr.reemploi.adapters.http.order;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.Api;
import fr.reemploi.adapters.http.Shop;
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
final class WhoMayBuyTest {
    /// Endpoint; how far the sale is; then what each gets: its buyer, another buyer, its seller,
    /// another seller, nobody, the operator.
    private static final String MATRIX =
            """
            GET  /orders                          paid      ok  ok  ok  ok  401 ok
            GET  /orders/{id}                     paid      ok  404 ok  404 401 ok
            GET  /seller/orders                   paid      403 403 ok  ok  401 403
            POST /orders/{id}/accept              paid      403 404 ok  404 401 403
            POST /orders/{id}/decline             paid      403 404 ok  404 401 403
            POST /orders/{id}/ship                accepted  403 404 ok  404 401 403
            POST /orders/{id}/hand-over           collect   403 404 ok  404 401 403
            POST /orders/{id}/core-returned       delivered 403 404 ok  404 401 403
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
            POST /returns/{id}/refuse             requested 403 404 ok  404 401 403
            POST /returns/{id}/received           approved  403 404 ok  404 401 403
            POST /checkouts                       unpaid    ok  ok  409 ok  401 ok
            GET  /checkouts/{id}                  unpaid    ok  404 404 404 401 ok
            POST /checkouts/{id}/cancel           unpaid    ok  404 404 404 401 403
            POST /checkouts/{id}/payment          failed    ok  404 404 404 401 403
            POST /sandbox/payments/{id}/succeed   unpaid    ok  404 404 404 401 ok
            POST /sandbox/payments/{id}/fail      unpaid    ok  404 404 404 401 ok
            POST /sandbox/clock                   unpaid    403 403 403 403 401 ok
            GET  /orders/{id}/label               labelled  404 404 ok  404 401 ok
            POST /admin/orders/{id}/label         unheard   403 403 403 403 401 ok
            GET  /admin/orders/{id}/ledger        paid      403 403 403 403 401 ok
            POST /admin/disputes/{id}/decide      disputed  403 403 403 403 401 ok
            GET  /admin/settings/{id}             unpaid    403 403 403 403 401 ok
            PUT  /admin/settings/{id}             unpaid    403 403 403 403 401 ok
            POST /admin/settings/{id}/test        unpaid    403 403 403 403 401 ok
            GET  /admin/audit                     unpaid    403 403 403 403 401 ok
            GET  /me/seller/tariffs               unpaid    403 403 ok  ok  401 403
            PUT  /me/seller/tariffs               unpaid    403 403 ok  ok  401 403
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
                    "label", "{\"bought\": false}",
                    "decline", "{\"reason\": \"Introuvable\"}",
                    "ship", "{\"carrier\": \"Colissimo\"}",
                    "disputes", TALK,
                    "returns", TALK.replace("Cassé", "damaged"),
                    "refuse", "{\"comment\": \"Non\"}",
                    "clock", "{\"advance\": \"PT1S\"}",
                    "tariffs", Shop.GRID,
                    "{id}", "{\"values\": {}}",
                    "decide",
                            """
                            {"refund": {"amount": 100, "currency": "EUR"}, "comment": "Partagé"}\
                            """);

    private static final Map<String, BiFunction<Api, Api, String>> STAGES =
            Map.ofEntries(
                    entry("unpaid", Shop::placed),
                    entry("failed", Shop::failed),
                    entry("paid", Shop::paid),
                    entry("collect", Shop::toCollect),
                    entry("accepted", Shop::accepted),
                    entry("shipped", Shop::shipped),
                    entry("delivered", Shop::delivered),
                    entry("disputed", Shop::disputed),
                    entry("requested", Shop::requested),
                    entry("labelled", Shop::labelled),
                    entry("unheard", Shop::unheard),
                    entry("approved", Shop::approved));

    private static final Map<String, Api> PEOPLE = new TreeMap<>();
    private static final List<String> NAMES =
            List.of("buyer", "other buyer", "seller", "other seller", "nobody", "operator");

    @BeforeAll
    static void everybody() {
        PEOPLE.put("buyer", Api.buyer());
        PEOPLE.put("other buyer", Api.buyer());
        PEOPLE.put("seller", Api.seller());
        PEOPLE.put("other seller", Api.seller());
        PEOPLE.put("nobody", Api.anyone());
        PEOPLE.put("operator", Shop.administrator());
    }

    static Stream<Row> rows() {
        return MATRIX.lines().map(line -> Row.of(line.split(" +")));
    }

    @Test
    void every_endpoint_has_its_row() {
        var rows = rows().map(row -> row.verb() + " " + row.path()).collect(Collectors.toSet());
        assertThat(rows).isEqualTo(served());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_gets_what_is_his(Row row) {
        var sale = Sale.at(row.stage());
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
    private static Set<String> served() {
        var found = new TreeSet<String>();
        var paths = Api.anyone().get("//openapi.json").has(200).json().path("paths");
        paths.properties()
                .forEach(path -> {
                    var known = path.getKey().replaceFirst("^/api/v1", "");
                    var family = known.split("/")[1];
                    if (known.equals(path.getKey())) return;
                    if (ELSEWHERE.contains(family) && !known.contains("/me/seller/")) return;
                    path.getValue()
                            .propertyNames()
                            .forEach(verb ->
                                    found.add(verb.toUpperCase(Locale.ROOT) + " " + ided(known)));
                });
        return found;
    }

    private static String ided(String path) {
        return path.replaceAll("\\{[a-zA-Z]+}", "{id}");
    }

    /// A sale between the buyer and the seller.
    ///
    /// @param order as its buyer reads it
    record Sale(tools.jackson.databind.JsonNode order) {
        static Sale at(String stage) {
            var buyer = PEOPLE.get("buyer");
            var path = STAGES.get(stage).apply(buyer, PEOPLE.get("seller"));
            return new Sale(buyer.get(path).has(200).json());
        }

        String id(String family) {
            var payment = Shop.id(order.path("payment"));
            return switch (family) {
                case "returns" -> Shop.id(order.path("returns").get(0));
                case "checkouts" -> payment.substring(0, payment.lastIndexOf('-'));
                case "sandbox" -> payment;
                case "settings" -> "marketplace";
                default -> Shop.id(order);
            };
        }
    }

    /// An endpoint and what each gets of it.
    record Row(String verb, String path, String stage, Map<String, String> answers) {
        static Row of(String[] cells) {
            var answers = new TreeMap<String, String>();
            for (var i = 0; i < NAMES.size(); i++) answers.put(NAMES.get(i), cells[3 + i]);
            return new Row(cells[0], cells[1], cells[2], answers);
        }

        Api.Answer send(Api who, Sale sale) {
            var to = path.replace("{id}", sale.id(family()));
            if (path.endsWith("/photos")) return who.upload(to, Api.PICTURE);
            if (path.equals("/pickup-points"))
                return who.get(to + "?carrier=collect&postalCode=49000");
            var headers =
                    verb.equals("PUT")
                            ? new String[] {"If-Match", "*"}
                            : new String[] {Shop.KEY, Shop.aKey()};
            return who.send(verb, to, verb.equals("GET") ? "" : body(), headers);
        }

        private String family() {
            return path.startsWith("/admin/settings") ? "settings" : path.split("/")[1];
        }

        private String body() {
            if (path.equals("/checkouts"))
                return Shop.basket("home", Shop.part(PEOPLE.get("seller")));
            if (path.equals("/shipping-quotes")) return Shop.wish(Shop.part(PEOPLE.get("seller")));
            return BODIES.getOrDefault(path.substring(path.lastIndexOf('/') + 1), "");
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }
}
