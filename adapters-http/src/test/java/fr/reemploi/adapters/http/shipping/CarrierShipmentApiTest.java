package fr.reemploi.adapters.http.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.adapters.http.OrderApiFixture;
import fr.reemploi.application.outbox.RelayEvents;
import fr.reemploi.application.shared.AdvanceableClock;
import fr.reemploi.application.shipment.TrackParcels;
import fr.reemploi.domain.shipping.TrackingEvent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Shipping with a carrier the marketplace pays, through the API.
final class CarrierShipmentApiTest {
    private static final String POINTS =
            "/pickup-points?carrier=parcel-post&postalCode=75001&country=FR&weightGrams=";

    private final ApiTestClient buyer = ApiTestClient.buyer();
    private final ApiTestClient seller = ApiTestClient.seller();

    @AfterEach
    void reset_carrier() {
        OrderApiFixture.carrier().setUp();
        OrderApiFixture.carrier().provideLabels();
    }

    @Test
    void a_buyer_finds_a_pickup_point() {
        var point = ApiTestClient.anyone().get(POINTS + 6500).has(200).json().path("items").get(0);

        assertThat(point.path("id").asString()).isEqualTo("FR-066974");
        assertThat(point.path("address").path("postalCode").asString()).isEqualTo("75001");
        assertThat(point.path("distanceMeters").asInt()).isEqualTo(250);
        assertThat(point.path("openingHours").size()).isEqualTo(5);
    }

    @Test
    void an_unavailable_carrier_is_answered_with_retry_after() {
        OrderApiFixture.carrier().setDown();

        var refused = ApiTestClient.anyone().get(POINTS + 6501);

        assertThat(refused.problem(503)).isEqualTo("carrier.unavailable");
        assertThat(refused.header("Retry-After")).isNotEmpty();
    }

    @Test
    void shipping_buys_the_label_and_shows_it_to_the_seller_alone() {
        var order = OrderApiFixture.acceptedForCarrier(buyer, seller);

        var sold = seller.post(order + "/ship", "").has(200).json();

        assertThat(sold.path("status").asString()).isEqualTo("shipped");
        var parcel = sold.path("shipment");
        assertThat(parcel.path("carrier").asString()).isEqualTo("Colis Postal");
        assertThat(parcel.path("trackingNumber").asString()).startsWith("8");
        assertThat(parcel.path("labelUrl").asString()).endsWith("/api/v1" + order + "/label");
        assertThat(sold.path("delivery").path("pickupPlace").asString()).contains("Tabac");
        var pdf = seller.get(order + "/label").has(200);
        assertThat(pdf.header("Content-Type")).startsWith("application/pdf");
        var bought = buyer.get(order).has(200).json().path("shipment");
        assertThat(bought.path("labelUrl").isNull()).isTrue();
        assertThat(buyer.get(order + "/label").problem(404)).isEqualTo("order.unknown");
    }

    @Test
    void a_label_is_not_available_before_the_carrier_provides_it() {
        OrderApiFixture.carrier().delayLabels();
        var order = OrderApiFixture.labelled(buyer, seller);

        assertThat(seller.get(order + "/label").problem(409)).isEqualTo("label.not-yet");
    }

    @Test
    void a_label_of_unknown_outcome_is_not_bought_again() {
        var order = OrderApiFixture.labelOutcomeUnknown(buyer, seller);

        assertThat(seller.post(order + "/ship", "").problem(409)).isEqualTo("label.unknown");
        var shipped = seller.post(order + "/ship", "{\"trackingNumber\": \"8R1\"}").has(200).json();

        assertThat(shipped.path("shipment").path("trackingNumber").asString()).isEqualTo("8R1");
    }

    @Test
    void the_operator_resolves_a_label_of_unknown_outcome() {
        var admin = OrderApiFixture.administrator();
        var label =
                "/admin" + OrderApiFixture.labelOutcomeUnknown(buyer, seller) + "/label-resolution";

        assertThat(admin.post(label, "{}").problem(422)).isEqualTo("validation.failed");
        assertThat(admin.post(label, "{\"bought\": true}").problem(422))
                .isEqualTo("validation.failed");
        admin.post(label, "{\"bought\": true, \"trackingNumber\": \"8R2\"}").has(200);
        assertThat(admin.post(label, "{\"bought\": false}").problem(409)).isEqualTo("label.bought");
    }

    @Test
    void buyer_and_seller_read_tracking_events() {
        var order = OrderApiFixture.acceptedForCarrier(buyer, seller);
        seller.post(order + "/ship", "").has(200);
        var reference = "parcel-post-" + OrderApiFixture.carrier().requests().size();
        var at = Instant.parse("2026-11-24T09:00:00Z");
        OrderApiFixture.carrier()
                .trackingEvents(
                        reference,
                        new TrackingEvent(at, TrackingEvent.Kind.IN_TRANSIT, "En route"));

        ApiTestClient.server().getBean(AdvanceableClock.class).advance(Duration.ofHours(5));
        ApiTestClient.server().getBean(TrackParcels.class).trackDue();
        ApiTestClient.server().getBean(RelayEvents.class).relay();

        for (var who : new ApiTestClient[] {buyer, seller}) {
            var parcel = who.get(order).has(200).json().path("shipment");
            assertThat(parcel.path("trackingUrl").asString()).startsWith("https://track.example/");
            var event = parcel.path("events").get(0);
            assertThat(event.path("status").asString()).isEqualTo("in-transit");
            assertThat(event.path("text").asString()).isEqualTo("En route");
            assertThat(Instant.parse(event.path("at").asString())).isEqualTo(at);
        }
    }
}
