package fr.reemploi.adapters.http.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.adapters.http.HostileInputTest;
import fr.reemploi.adapters.http.OrderApiFixture;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Invalid input on the endpoints of buying is answered with the documented problem, never with a
/// 500.
final class HostileOrderInputTest {
    private static ApiTestClient buyer;
    private static ApiTestClient seller;
    private static ApiTestClient operator;
    private static String paid;
    private static String accepted;
    private static String delivered;
    private static String disputed;
    private static String requested;

    @BeforeAll
    static void orders_in_every_state() {
        buyer = ApiTestClient.buyer();
        seller = ApiTestClient.seller();
        operator = OrderApiFixture.administrator();
        paid = OrderApiFixture.paid(buyer, seller);
        accepted = OrderApiFixture.accepted(buyer, seller);
        delivered = OrderApiFixture.delivered(buyer, seller);
        disputed = OrderApiFixture.disputed(buyer, seller);
        requested = OrderApiFixture.returnPath(buyer, OrderApiFixture.requested(buyer, seller));
    }

    static Stream<Endpoint> bodies() {
        return Stream.of(
                endpoint(buyer, "POST", "/shipping-quotes", "listingIds", "destination"),
                endpoint(
                        buyer,
                        "POST",
                        "/checkouts",
                        "listingIds",
                        "deliveries",
                        "shippingAddress",
                        "billingAddress"),
                endpoint(seller, "POST", paid + "/decline", "reason"),
                endpoint(seller, "POST", accepted + "/ship", "carrier", "trackingNumber"),
                endpoint(buyer, "POST", delivered + "/confirm-receipt", "satisfied"),
                endpoint(buyer, "POST", delivered + "/returns", "reason", "comment", "listingIds"),
                endpoint(buyer, "POST", delivered + "/disputes", "reason", "comment"),
                endpoint(seller, "POST", requested + "/reject", "comment"),
                endpoint(seller, "PUT", "/me/seller/shipping-rates", "localPickup", "bands"),
                endpoint(
                        operator,
                        "POST",
                        "/admin" + disputed + "/dispute-resolution",
                        "refund",
                        "comment"),
                endpoint(operator, "POST", "/sandbox/clock", "advance"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_that_is_no_json_object_is_malformed(Endpoint to) {
        for (var body : HostileInputTest.NO_OBJECTS)
            assertThat(to.send(body).problem(400)).as(body).isEqualTo("json.malformed");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_large_body_is_rejected_and_so_is_another_media_type(Endpoint to) {
        assertThat(to.send("[".repeat(5_000_000)).problem(413)).isEqualTo("body.too-large");
        for (var type : List.of("text/plain", "application/x-www-form-urlencoded", "*", "a/b;c"))
            assertThat(to.send("a=b", type).problem(415))
                    .as(type)
                    .isEqualTo("media-type.unsupported");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void an_unknown_field_is_reported(Endpoint to) {
        var refused = to.send("{\"zzz\": 1}");
        assertThat(refused.problem(422)).isEqualTo("validation.failed");
        assertThat(refused.json().path("errors").findValuesAsString("code"))
                .contains("field.unknown");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_strange_value_in_any_field_is_never_a_server_error(Endpoint to) {
        for (var field : to.fields) {
            for (var value : HostileInputTest.WEIRD_VALUES) {
                var answer = to.send("{\"" + field + "\": " + value + "}");
                assertThat(answer.status())
                        .as("%s=%.40s: %s", field, value, answer)
                        .isLessThan(500);
                if (answer.status() >= 400)
                    assertThat(answer.problem(answer.status())).isNotEmpty();
            }
        }
    }

    @Test
    void malformed_ids_are_unknown() {
        var ids = new ArrayList<>(HostileInputTest.BAD_IDS);
        ids.add(HostileInputTest.UNKNOWN);
        ids.add(HostileInputTest.UNKNOWN + "-1");
        ids.add(HostileInputTest.UNKNOWN + "-0");
        ids.add(requested.substring(requested.lastIndexOf('/') + 1) + "9");
        for (var id : ids) {
            for (var verb : List.of("/accept", "/cancel", "/hand-over", "/receive-core"))
                assertThat(seller.post("/orders/" + id + verb, "").problem(404))
                        .isEqualTo("order.unknown");
            assertThat(buyer.get("/orders/" + id).problem(404)).isEqualTo("order.unknown");
            assertThat(operator.get("/admin/orders/" + id + "/ledger").problem(404))
                    .isEqualTo("order.unknown");
            assertThat(buyer.get("/returns/" + id).problem(404)).isEqualTo("return.unknown");
            for (var verb : List.of("/approve", "/receive"))
                assertThat(seller.post("/returns/" + id + verb, "").problem(404))
                        .isEqualTo("return.unknown");
            assertThat(
                            buyer.upload("/returns/" + id + "/photos", ApiTestClient.PICTURE)
                                    .problem(404))
                    .isEqualTo("return.unknown");
            assertThat(buyer.get("/checkouts/" + id).problem(404)).isEqualTo("checkout.unknown");
            for (var verb : List.of("/cancel", "/payment"))
                assertThat(buyer.post("/checkouts/" + id + verb, "").problem(404))
                        .isEqualTo("checkout.unknown");
            for (var verb : List.of("/succeed", "/fail"))
                assertThat(buyer.post("/sandbox/payments/" + id + verb, "").problem(404))
                        .isEqualTo("payment.unknown");
        }
    }

    @Test
    void a_return_of_another_number_is_unknown() {
        var other = requested.replaceFirst("-1$", "-");
        for (var number : List.of("0", "2", "999", "01x"))
            assertThat(buyer.get(other + number).problem(404)).isEqualTo("return.unknown");
    }

    @Test
    void invalid_parameters_are_rejected_by_name() {
        for (var query : List.of("limit=0", "limit=101", "limit=abc", "cursor=zzz"))
            for (var list : List.of("/orders", "/me/seller/orders"))
                assertThat(seller.get(list + "?" + query).problem(400))
                        .as(query)
                        .isEqualTo("parameter.invalid");
        var payment = OrderApiFixture.id(buyer.get(paid).json().path("payment"));
        for (var times : List.of("0", "6", "-1", "deux", "1.5"))
            assertThat(
                            buyer.post(
                                            "/sandbox/payments/"
                                                    + payment
                                                    + "/succeed?times="
                                                    + times,
                                            "")
                                    .problem(400))
                    .isEqualTo("parameter.invalid");
        for (var query :
                List.of(
                        "carrier=local-pickup&postalCode=49",
                        "carrier=local-pickup&postalCode=49000&country=ZZ",
                        "carrier=local-pickup&postalCode=49000&weightGrams=0",
                        "carrier=local-pickup&postalCode=49000&weightGrams=lourd"))
            assertThat(buyer.get("/pickup-points?" + query).problem(400))
                    .as(query)
                    .isEqualTo("parameter.invalid");
    }

    @Test
    void a_forged_offer_is_rejected() {
        var part = OrderApiFixture.publishPart(seller);
        var basket = OrderApiFixture.checkoutBody("home", part);
        var other = OrderApiFixture.checkoutBody("home", OrderApiFixture.publishPart(seller));
        var offer = ApiTestClient.tree(basket).path("deliveries").get(0).path("offerId").asString();
        var foreign =
                ApiTestClient.tree(other).path("deliveries").get(0).path("offerId").asString();
        for (var forged : List.of("x", offer + "x", "\\u0000", "a".repeat(10_000)))
            assertThat(fieldError(basket.replace(offer, forged)))
                    .containsExactly("deliveries[0].offerId", "offer.expired");
        assertThat(fieldError(basket.replace(offer, foreign)))
                .containsExactly("deliveries[0].offerId", "offer.other");
        assertThat(fieldError(basket.replace("44000", "75001")))
                .containsExactly("deliveries[0].offerId", "offer.other");
        assertThat(ApiTestClient.anyone().get("/listings/" + part).json().path("status").asString())
                .isEqualTo("published");
    }

    @Test
    void a_return_photo_that_is_not_an_image_is_unreadable() {
        var path =
                OrderApiFixture.returnPath(buyer, OrderApiFixture.requested(buyer, seller))
                        + "/photos";
        assertThat(buyer.upload(path, new byte[] {1, 2, 3}).problem(422))
                .isEqualTo("photo.unreadable");
        assertThat(buyer.upload(path, new byte[11_000_000]).problem(413))
                .isEqualTo("photo.too-large");
        var empty = BodyPublishers.ofString("--edge--\r\n");
        assertThat(
                        buyer.send("POST", path, empty, "multipart/form-data; boundary=edge")
                                .problem(422))
                .isEqualTo("validation.failed");
        assertThat(buyer.post(path, "{}").problem(415)).isEqualTo("media-type.unsupported");
        var key = OrderApiFixture.newKey();
        var first = buyer.upload(path, ApiTestClient.PICTURE, OrderApiFixture.KEY, key).has(201);
        assertThat(
                        buyer.upload(path, ApiTestClient.PICTURE, OrderApiFixture.KEY, key)
                                .has(201)
                                .body())
                .isEqualTo(first.body());
        for (var more = 1; more < 6; more++) buyer.upload(path, ApiTestClient.PICTURE).has(201);
        assertThat(buyer.upload(path, ApiTestClient.PICTURE).problem(409))
                .isEqualTo("return.too-many-photos");
    }

    private static List<String> fieldError(String basket) {
        var refused =
                buyer.post("/checkouts", basket, OrderApiFixture.KEY, OrderApiFixture.newKey());
        assertThat(refused.problem(422)).isEqualTo("validation.failed");
        var error = refused.json().path("errors").get(0);
        return List.of(error.path("field").asString(), error.path("code").asString());
    }

    private static Endpoint endpoint(
            ApiTestClient who, String method, String path, String... fields) {
        return new Endpoint(who, method, path, fields);
    }

    /// An endpoint, a caller who may use it, and the fields of its body.
    record Endpoint(ApiTestClient who, String method, String path, String... fields) {
        ApiTestClient.Answer send(String body) {
            return send(body, "application/json");
        }

        ApiTestClient.Answer send(String body, String type) {
            var headers =
                    method.equals("PUT")
                            ? new String[] {"If-Match", "*"}
                            : path.equals("/checkouts")
                                    ? new String[] {OrderApiFixture.KEY, OrderApiFixture.newKey()}
                                    : new String[0];
            return who.send(method, path, BodyPublishers.ofString(body), type, headers);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
