package fr.reemploi.adapters.http.order;

import static fr.reemploi.adapters.http.OrderApiFixture.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.adapters.http.OrderApiFixture;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Purchases end to end, through the API.
final class PurchaseApiTest {
    private static ApiTestClient seller;
    private static ApiTestClient buyer;

    @BeforeAll
    static void register_buyer_and_seller() {
        seller = ApiTestClient.seller();
        buyer = ApiTestClient.buyer();
    }

    @Test
    void a_part_is_bought_shipped_received_and_paid_out() {
        var part = OrderApiFixture.publishPart(seller);
        var placed =
                buyer.post("/checkouts", OrderApiFixture.checkoutBody("home", part), KEY, "road-1")
                        .has(201);
        var checkout = placed.json();
        assertThat(placed.header("Location"))
                .isEqualTo(
                        ApiTestClient.base() + "/api/v1/checkouts/" + OrderApiFixture.id(checkout));
        assertThat(checkout.path("status").asString()).isEqualTo("awaiting-payment");
        assertThat(checkout.path("payment").path("status").asString()).isEqualTo("pending");
        assertThat(checkout.path("payment").path("redirectUrl").asString()).startsWith("http");
        assertThat(status("/listings/" + part, seller)).isEqualTo("reserved");
        var again = buyer.post("/checkouts", "{}", KEY, "road-1");
        assertThat(again.problem(422)).isEqualTo("idempotency.reused");

        var paid = OrderApiFixture.pay(buyer, checkout);
        assertThat(paid.path("status").asString()).isEqualTo("paid");
        assertThat(paid.path("payment").path("status").asString()).isEqualTo("succeeded");
        assertThat(paid.path("payment").path("redirectUrl").isNull()).isTrue();
        var order = OrderApiFixture.orderPath(paid);
        seller.post(order + "/accept", "").has(200);
        var parcel = "{\"carrier\": \"Colissimo\", \"trackingNumber\": \"6A123\"}";
        var shipped = seller.post(order + "/ship", parcel).has(200).json();
        assertThat(shipped.path("shipment").path("trackingNumber").asString()).isEqualTo("6A123");
        var done = buyer.post(order + "/confirm-receipt", "{\"satisfied\": true}").has(200);

        assertThat(done.json().path("status").asString()).isEqualTo("completed");
        assertThat(events(done.json())).doesNotContain("paid-out").endsWith("completed");
        assertThat(events(seller.get(order).json())).contains("paid-out");
        var ledger =
                OrderApiFixture.administrator().get("/admin" + order + "/ledger").has(200).json();
        assertThat(ledger.path("balance").path("amount").asLong()).isZero();
        assertThat(ledger.path("entries").findValuesAsString("event"))
                .contains("captured", "commission", "paid-out");
    }

    @Test
    void a_price_raised_after_the_quote_is_reported_with_the_new_total() {
        var part = OrderApiFixture.publishPart(seller);
        var basket = OrderApiFixture.checkoutBody("local-pickup", part);
        var raised = "{\"price\": {\"amount\": 890000, \"currency\": \"EUR\"}}";
        seller.send("PATCH", "/listings/" + part, raised, "If-Match", "*").has(200);

        var refused =
                buyer.post(
                        "/checkouts",
                        basket,
                        KEY,
                        OrderApiFixture.newKey(),
                        "Accept-Language",
                        "fr");
        assertThat(refused.problem(409)).isEqualTo("offer.price-changed");
        assertThat(refused.json().path("total").path("amount").asLong()).isEqualTo(892_000);
        assertThat(refused.json().path("total").path("currency").asString()).isEqualTo("EUR");
        assertThat(refused.json().path("listingIds").get(0).asString()).isEqualTo(part);
        assertThat(refused.json().path("detail").asString()).matches(".*8\\h920,00\\h€.*");
        assertThat(status("/listings/" + part, seller)).isEqualTo("published");

        var again = OrderApiFixture.checkoutBody("local-pickup", part);
        var placed = buyer.post("/checkouts", again, KEY, OrderApiFixture.newKey()).has(201);
        assertThat(cents(placed.json(), "total")).isEqualTo(892_000);
    }

    @Test
    void an_order_has_the_fields_of_its_reader() {
        OrderApiFixture.paid(buyer, seller);
        var part = OrderApiFixture.publishPart(seller);
        var path =
                OrderApiFixture.orderPath(
                        OrderApiFixture.pay(buyer, OrderApiFixture.checkout(buyer, part)));
        var order = buyer.get(path).has(200).json();

        var line = order.path("lines").get(0);
        assertThat(line.path("listingId").asString()).isEqualTo(part);
        assertThat(line.path("photoUrl").asString()).startsWith(ApiTestClient.base() + "/photos/");
        assertThat(line.path("mileageKm").asInt()).isEqualTo(125_000);
        assertThat(line.path("references").get(0).asString()).isEqualTo("8200-660 034");
        var totals = order.path("totals");
        var shipping = cents(totals, "shipping");
        assertThat(cents(totals, "items")).isEqualTo(8_900);
        assertThat(cents(totals, "coreDeposit")).isEqualTo(2_000);
        assertThat(cents(totals, "total")).isEqualTo(8_900 + shipping + 2_000);
        assertThat(cents(totals, "vatIncluded")).isEqualTo(Math.round((8_900 + shipping) / 6.0));
        assertThat(totals.has("commission")).isFalse();
        assertThat(order.has("shipment")).isFalse();
        var sold = seller.get("/me/seller/orders?limit=1").has(200).json().path("items").get(0);
        assertThat(cents(sold.path("totals"), "commission")).isEqualTo(854);
        assertThat(sold.path("delivery").path("address").path("city").asString())
                .isEqualTo("Nantes");
        var bought = buyer.get("/orders?limit=1").has(200).json();
        assertThat(OrderApiFixture.id(bought.path("items").get(0)))
                .isEqualTo(OrderApiFixture.id(order));
        assertThat(bought.path("nextCursor").isNull()).isFalse();
    }

    @Test
    void addresses_are_hidden_until_the_order_is_paid() {
        var unpaid =
                OrderApiFixture.orderPath(
                        OrderApiFixture.checkout(buyer, OrderApiFixture.publishPart(seller)));
        var bought = buyer.get(unpaid).has(200).json();
        assertThat(bought.path("seller").path("address").isNull()).isTrue();
        assertThat(bought.path("delivery").path("address").isNull()).isFalse();
        var sold = seller.get(unpaid).has(200).json();
        assertThat(sold.path("delivery").path("address").isNull()).isTrue();
        assertThat(sold.path("buyer").path("billingAddress").isNull()).isTrue();
        assertThat(sold.path("payment").path("redirectUrl").isNull()).isTrue();
    }

    @Test
    void documents_are_available_in_the_right_states() {
        var order =
                OrderApiFixture.orderPath(
                        OrderApiFixture.pay(
                                buyer,
                                OrderApiFixture.checkout(
                                        buyer, OrderApiFixture.publishPart(seller))));
        assertThat(buyer.get(order + "/invoice").problem(409)).isEqualTo("invoice.not-yet");
        seller.post(order + "/accept", "").has(200);

        var invoice = buyer.get(order + "/invoice").has(200);
        assertThat(invoice.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(invoice.header("Content-Disposition"))
                .matches("inline; filename=\"RE-[0-9]{6}\\.pdf\"");
        assertThat(seller.get(order + "/invoice").has(200).body()).isEqualTo(invoice.body());
        assertThat(ApiTestClient.buyer().get(order + "/invoice").problem(404))
                .isEqualTo("order.unknown");
        var commission = order + "/commission-invoice";
        assertThat(seller.get(commission).problem(409)).isEqualTo("invoice.not-yet");
        seller.post(order + "/ship", "{\"carrier\": \"Colissimo\"}").has(200);
        buyer.post(order + "/confirm-receipt", "{}").has(200);
        var body = "{\"reason\": \"damaged\", \"comment\": \"Cassé\"}";
        var back = buyer.post(order + "/returns", body).has(201).json();
        var slip = "/returns/" + OrderApiFixture.id(back) + "/slip";
        assertThat(buyer.get(slip).problem(409)).isEqualTo("return.not-approved");
        seller.post("/returns/" + OrderApiFixture.id(back) + "/reject", "{\"comment\": \"Non\"}")
                .has(200);
        buyer.post(order + "/confirm-receipt", "{\"satisfied\": true}").has(200);

        assertThat(seller.get(commission).has(200).header("Content-Disposition"))
                .contains("RE-COM-");
        assertThat(buyer.get(commission).problem(403)).isEqualTo("order.sellers");
    }

    @Test
    void unavailable_parts_are_named() {
        var mine = OrderApiFixture.publishPart(seller);
        var reserved = OrderApiFixture.publishPart(seller);
        var basket = OrderApiFixture.checkoutBody("home", mine, reserved);
        OrderApiFixture.checkout(ApiTestClient.buyer(), reserved);

        var refused = buyer.post("/checkouts", basket, KEY, OrderApiFixture.newKey());

        assertThat(refused.problem(409)).isEqualTo("listing.unavailable");
        assertThat(refused.json().path("listingIds").valueStream().map(JsonNode::asString))
                .containsExactly(reserved);
        assertThat(status("/listings/" + mine, seller)).isEqualTo("published");
        assertThat(
                        seller.post(
                                        "/checkouts",
                                        OrderApiFixture.checkoutBody("home", mine),
                                        KEY,
                                        "own")
                                .problem(409))
                .isEqualTo("listing.own");
    }

    @Test
    void a_checkout_needs_a_key() {
        var basket = OrderApiFixture.checkoutBody("home", OrderApiFixture.publishPart(seller));
        assertThat(buyer.post("/checkouts", basket).problem(400)).isEqualTo("idempotency.missing");
        var first = buyer.post("/checkouts", basket, KEY, "twice").has(201);
        var second = buyer.post("/checkouts", basket, KEY, "twice").has(201);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void a_failed_payment_is_retried_and_confirmed_several_times() {
        var checkout = OrderApiFixture.checkout(buyer, OrderApiFixture.publishPart(seller));
        var first = checkout.path("payment").path("id").asString();
        var failed = buyer.post("/sandbox/payments/" + first + "/fail", "").has(200).json();
        assertThat(failed.path("status").asString()).isEqualTo("awaiting-payment");
        assertThat(failed.path("payment").path("status").asString()).isEqualTo("failed");

        var path = "/checkouts/" + OrderApiFixture.id(checkout);
        var again = buyer.post(path + "/payment", "").has(200).json();
        var second = again.path("payment").path("id").asString();
        assertThat(second).isNotEqualTo(first);
        var response = buyer.post("/sandbox/payments/" + second + "/succeed?times=3", "").has(200);

        assertThat(response.json().path("status").asString()).isEqualTo("paid");
        assertThat(events(response.json().path("orders").get(0))).containsOnlyOnce("paid");
        assertThat(buyer.post(path + "/cancel", "").problem(409)).isEqualTo("checkout.state");
    }

    @Test
    void a_returned_part_is_refunded() {
        var back = OrderApiFixture.returnPath(buyer, OrderApiFixture.requested(buyer, seller));
        var orderReturn = buyer.get(back).has(200).json();
        assertThat(orderReturn.path("refund").isNull()).isTrue();
        var order = "/orders/" + orderReturn.path("orderId").asString();
        assertThat(status(order, buyer)).isEqualTo("return-requested");
        var photo = buyer.upload(back + "/photos", ApiTestClient.PICTURE).has(201);
        assertThat(photo.json().path("url").asString())
                .startsWith(ApiTestClient.base() + "/photos/");
        assertThat(status(back + "/approve", seller, "")).isEqualTo("approved");
        assertThat(status(back + "/receive", seller, "")).isEqualTo("refunded");

        var ended = buyer.get(order).has(200).json();
        assertThat(ended.path("status").asString()).isEqualTo("refunded");
        assertThat(ended.path("payment").path("status").asString()).isEqualTo("refunded");
        var total = cents(ended.path("totals"), "total");
        var refunds = ended.path("refunds").valueStream();
        assertThat(refunds.mapToLong(refund -> cents(refund, "amount")).sum()).isEqualTo(total);
        assertThat(cents(ended.path("returns").get(0), "refund")).isEqualTo(total);
        assertThat(ended.path("returns").get(0).path("photos").size()).isEqualTo(1);
    }

    @Test
    void a_rejected_return_is_disputed_and_the_operator_decides() {
        var order = OrderApiFixture.requested(buyer, seller);
        var back = OrderApiFixture.returnPath(buyer, order);
        var no = "{\"comment\": \"La photo montre une autre pièce.\"}";
        assertThat(status(back + "/reject", seller, no)).isEqualTo("rejected");
        assertThat(status(order, buyer)).isEqualTo("delivered");
        var complaint = "{\"reason\": \"Cassé\", \"comment\": \"C'est bien la bonne.\"}";
        assertThat(status(order + "/disputes", buyer, complaint)).isEqualTo("disputed");

        var decision =
                "{\"refund\": {\"amount\": 3000, \"currency\": \"EUR\"}, \"comment\": \"Partagé.\"}";
        var decide = "/admin" + order + "/dispute-resolution";
        var outcome = OrderApiFixture.administrator().post(decide, decision).has(200).json();

        assertThat(outcome.path("status").asString()).isEqualTo("completed");
        assertThat(cents(outcome.path("refunds").get(0), "amount")).isEqualTo(3_000);
        assertThat(outcome.path("refunds").get(0).path("listingId").isNull()).isTrue();
        assertThat(outcome.path("payment").path("status").asString()).isEqualTo("succeeded");
    }

    @Test
    void a_declined_part_is_refunded_and_withdrawn() {
        var part = OrderApiFixture.publishPart(seller);
        var order =
                OrderApiFixture.orderPath(
                        OrderApiFixture.pay(buyer, OrderApiFixture.checkout(buyer, part)));
        assertThat(status(order + "/decline", seller, "{\"reason\": \"Introuvable\"}"))
                .isEqualTo("declined");
        var response = buyer.get(order).has(200).json();
        assertThat(response.path("payment").path("status").asString()).isEqualTo("refunded");
        assertThat(status("/listings/" + part, seller)).isEqualTo("withdrawn");
    }

    @Test
    void a_cancelled_part_is_on_sale_again() {
        var part = OrderApiFixture.publishPart(seller);
        var order =
                OrderApiFixture.orderPath(
                        OrderApiFixture.pay(buyer, OrderApiFixture.checkout(buyer, part)));
        assertThat(status(order + "/cancel", buyer, "")).isEqualTo("cancelled");
        assertThat(status("/listings/" + part, seller)).isEqualTo("published");
    }

    @Test
    void an_unpaid_checkout_expires() {
        var part = OrderApiFixture.publishPart(seller);
        var checkout = OrderApiFixture.checkout(buyer, part);
        OrderApiFixture.advanceTime(Duration.ofMinutes(31));

        var lapsed = buyer.get("/checkouts/" + OrderApiFixture.id(checkout)).has(200).json();

        assertThat(lapsed.path("status").asString()).isEqualTo("expired");
        assertThat(lapsed.path("payment").path("status").asString()).isEqualTo("failed");
        assertThat(lapsed.path("orders").get(0).path("status").asString()).isEqualTo("expired");
        assertThat(status("/listings/" + part, seller)).isEqualTo("published");
        var path = "/checkouts/" + OrderApiFixture.id(checkout) + "/payment";
        assertThat(buyer.post(path, "").problem(409)).isEqualTo("checkout.state");
        var late = OrderApiFixture.pay(buyer, checkout);
        assertThat(late.path("status").asString()).isEqualTo("expired");
        assertThat(late.path("payment").path("status").asString()).isEqualTo("refunded");
    }

    @Test
    void a_part_is_picked_up_and_its_core_deposit_refunded() {
        var order = OrderApiFixture.acceptedForPickup(buyer, seller);
        var parcel = "{\"carrier\": \"Colissimo\"}";
        assertThat(seller.post(order + "/ship", parcel).problem(409))
                .isEqualTo("order.local-pickup");
        assertThat(status(order + "/hand-over", seller, "")).isEqualTo("delivered");
        var back = seller.post(order + "/receive-core", "").has(200).json();
        assertThat(cents(back.path("refunds").get(0), "amount")).isEqualTo(2_000);
        assertThat(seller.post(order + "/receive-core", "").problem(409))
                .isEqualTo("order.no-core-deposit");
    }

    @Test
    void the_operator_advances_the_clock() {
        var checkout = OrderApiFixture.checkout(buyer, OrderApiFixture.publishPart(seller));
        OrderApiFixture.administrator().post("/sandbox/clock", "{\"advance\": \"PT31M\"}").has(200);
        assertThat(status("/checkouts/" + OrderApiFixture.id(checkout), buyer))
                .isEqualTo("expired");
    }

    @Test
    void a_seller_updates_their_shipping_rates() {
        var other = ApiTestClient.seller();
        var grid = other.get("/me/seller/shipping-rates").has(200);
        assertThat(grid.json().path("bands").size()).isGreaterThan(5);
        var own = OrderApiFixture.RATES.replace("true", "false");
        assertThat(other.send("PUT", "/me/seller/shipping-rates", own).problem(428))
                .isEqualTo("precondition.required");
        var tag = grid.header("ETag");
        var set = other.send("PUT", "/me/seller/shipping-rates", own, "If-Match", tag).has(200);
        assertThat(set.header("ETag")).isNotEqualTo(tag);
        assertThat(
                        other.send("PUT", "/me/seller/shipping-rates", own, "If-Match", tag)
                                .problem(412))
                .isEqualTo("version.stale");

        var offers =
                OrderApiFixture.quote(OrderApiFixture.publishPart(other))
                        .path("groups")
                        .get(0)
                        .path("offers");

        assertThat(offers.size()).isEqualTo(1);
        assertThat(cents(offers.get(0), "price")).isEqualTo(1_200);
    }

    @Test
    void unconfigured_carriers_have_no_pickup_points() {
        var near = "&postalCode=49000&country=FR&weightGrams=6500";
        for (var carrier : new String[] {"seller-rates", "local-pickup"})
            assertThat(
                            ApiTestClient.anyone()
                                    .get("/pickup-points?carrier=" + carrier + near)
                                    .has(200)
                                    .json()
                                    .path("items")
                                    .isEmpty())
                    .isTrue();
        var refused = ApiTestClient.anyone().get("/pickup-points?carrier=far-freight" + near);
        assertThat(refused.problem(503)).isEqualTo("carrier.not-configured");
        assertThat(refused.header("Retry-After")).isEmpty();
        for (var bad : new String[] {"carrier=pigeon" + near, "carrier=far-freight&postalCode=4"})
            assertThat(ApiTestClient.anyone().get("/pickup-points?" + bad).problem(400))
                    .isEqualTo("parameter.invalid");
        assertThat(ApiTestClient.anyone().get("/pickup-points?carrier=far-freight").problem(400))
                .isEqualTo("parameter.missing");
    }

    private static String status(String path, ApiTestClient who) {
        return who.get(path).has(200).json().path("status").asString();
    }

    private static String status(String path, ApiTestClient who, String body) {
        return who.post(path, body).has(200).json().path("status").asString();
    }

    private static long cents(JsonNode of, String field) {
        return of.path(field).path("amount").asLong();
    }

    private static java.util.List<String> events(JsonNode order) {
        return order.path("timeline").findValuesAsString("event");
    }
}
