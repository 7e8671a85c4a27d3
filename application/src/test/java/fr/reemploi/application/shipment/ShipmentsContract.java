package fr.reemploi.application.shipment;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipment.Shipment;
import fr.reemploi.domain.shipment.ShipmentChanged;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.ParcelTracking;
import fr.reemploi.domain.shipping.TrackingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Contract of `Shipments`.
public abstract class ShipmentsContract {
    private static final Duration A_DAY = Duration.ofDays(1);

    protected abstract Shipments shipments();

    /// The outbox of the events of its shipments.
    protected abstract Outbox outbox();

    static Stream<Shipment> everyState() {
        var none = aShipment();
        var purchasing = none.startPurchase(NOON).now();
        var purchased = bought(NOON);
        var delivered =
                new TrackingEvent(NOON, TrackingEvent.Kind.DELIVERED, "Livré « à l'accueil »");
        var page = Optional.of("https://track.test/?n=1&l=é");
        var bare = new ParcelTracking("Le cousin", Optional.empty());
        var full = new ParcelTracking("Colissimo", Optional.of("6A1"));
        return Stream.of(
                none,
                purchasing,
                purchasing.markNotPurchased(1, Optional.of("Adresse \"inconnue\"")).now(),
                purchasing.markUnknown(1, NOON.plusMillis(1)).now(),
                purchased,
                purchased.scheduleLabelDownload(NOON).now(),
                purchased.markLabelDownloaded().now(),
                purchased.addTracking(Optional.of("8R1"), page, List.of(delivered), NOON).now(),
                none.shipBySeller(bare, NOON).now(),
                none.shipBySeller(full, NOON).now());
    }

    private static Shipment aShipment() {
        return Shipment.none(new OrderId(IDS.next()), new Carrier("boxtal"));
    }

    private static Shipment bought(Instant at) {
        return aShipment().startPurchase(at).now().markPurchased("R-1", Optional.empty(), at).now();
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void every_state_is_saved_and_found_unchanged(Shipment shipment) {
        var saved = shipments().save(Change.of(shipment));

        assertThat(saved).isEqualTo(shipment.withNextVersion());
        assertThat(shipments().find(shipment.order())).contains(saved);
        assertThat(shipments().find(aShipment().order())).isEmpty();
    }

    @Test
    void a_writer_with_a_stale_version_is_rejected() {
        var stored = shipments().save(aShipment().startPurchase(NOON));
        var updated = shipments().save(stored.markUnknown(1, NOON));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> shipments().save(stored.markNotPurchased(1, Optional.empty())));
        assertThat(shipments().find(stored.order())).contains(updated);
    }

    @Test
    void one_that_was_never_stored_cannot_be_changed() {
        var unknown = aShipment().startPurchase(NOON).now().withNextVersion();

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> shipments().save(unknown.markUnknown(1, NOON)));
    }

    @Test
    void events_are_stored_with_their_change() {
        var purchasing = shipments().save(aShipment().startPurchase(NOON));
        shipments().save(purchasing.markPurchased("R-1", Optional.empty(), NOON));

        var dueEvents = outbox().due(10);

        assertThat(dueEvents)
                .extracting(StoredEvent::event)
                .containsExactly(new ShipmentChanged(purchasing.order(), NOON));
        assertThat(dueEvents)
                .extracting(StoredEvent::aggregate)
                .containsOnly("dispatch/" + purchasing.order());
        dueEvents.forEach(outbox()::markDelivered);
        assertThat(outbox().due(10)).isEmpty();
    }

    @Test
    void of_twenty_who_want_to_buy_at_once_one_may() throws Exception {
        var order = aShipment().order();

        var buyers =
                ConcurrentCalls.run(
                        20,
                        ConflictException.class,
                        _ ->
                                shipments()
                                        .update(
                                                order,
                                                new Carrier("boxtal"),
                                                stored -> stored.startPurchase(NOON)));

        assertThat(buyers).hasSize(1);
        assertThat(shipments().find(order).orElseThrow().attempt()).isEqualTo(1);
    }

    @Test
    void those_whose_carrier_is_to_be_called_are_due_most_overdue_first() {
        var dueLater = shipments().save(Change.of(bought(NOON.plusSeconds(2))));
        var first = shipments().save(Change.of(bought(NOON)));
        var next = shipments().save(Change.of(bought(NOON.plusSeconds(1))));
        shipments().save(aShipment().startPurchase(NOON));

        assertThat(shipments().due(NOON.minusMillis(1), 10)).isEmpty();
        assertThat(shipments().due(NOON, 10)).containsExactly(first);
        assertThat(shipments().due(NOON.plusSeconds(2), 10)).containsExactly(first, next, dueLater);
        assertThat(shipments().due(NOON.plusSeconds(2), 2)).containsExactly(first, next);

        shipments().save(first.markLabelDownloaded());
        assertThat(shipments().due(NOON.plusSeconds(2), 10)).containsExactly(next, dueLater);
        assertThat(shipments().due(NOON.plus(A_DAY), 10)).hasSize(3);
    }
}
