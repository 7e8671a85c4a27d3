package fr.reemploi.application.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.StuckProgram;
import fr.reemploi.application.checkout.PurchaseFixture;
import fr.reemploi.application.outbox.EventDelivery;
import fr.reemploi.application.outbox.EventDelivery.State;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shipping.LabelFile;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipment.Shipment;
import fr.reemploi.domain.shipment.ShipmentState;
import fr.reemploi.domain.shipping.TrackingEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Labels that cannot be downloaded and parcels that cannot be tracked: counted, retried less and
/// less often, then parked; the others go on.
class FailingParcelsTest {
    private final Map<OrderId, Supplier<@Nullable Throwable>> broken = new HashMap<>();
    private final List<OrderId> attempts = new CopyOnWriteArrayList<>();

    private final PurchaseFixture fixture =
            new PurchaseFixture(
                    new InMemoryApplication(Ports.IN_MEMORY.with(LabelFiles.class, Failing::new)));
    private final Actor buyer = fixture.aBuyer();
    private final Actor seller = fixture.aSeller();
    private final TrackParcels parcels = fixture.application.trackParcels;

    @Test
    void a_label_that_always_fails_is_retried_with_back_off_and_parked() {
        parcels.trackDue();
        var order = shippedWithoutLabel();
        broken.put(order, () -> new IllegalStateException("no page in this label"));
        fixture.carrier.provideLabels();

        for (var minute = 0; minute < 60; minute++) tick();

        assertThat(attempts).hasSize(10);
        assertThat(pending(State.PARKED))
                .singleElement()
                .satisfies(delivery -> {
                    assertThat(delivery.handler()).isEqualTo("track-parcels");
                    assertThat(delivery.event().aggregateId()).isEqualTo(order.toString());
                    assertThat(delivery.lastError()).contains("no page in this label");
                });
    }

    @Test
    void an_error_of_one_label_does_not_stop_the_others_nor_its_tracking() {
        parcels.trackDue();
        var order = shippedWithoutLabel();
        var other = shippedWithoutLabel();
        broken.put(order, () -> new NoClassDefFoundError("a jar that was replaced"));
        fixture.carrier.provideLabels();
        var handedOver =
                new TrackingEvent(
                        fixture.clock.instant(), TrackingEvent.Kind.HANDED_OVER, "Déposé");
        fixture.carrier.add(reference(order), handedOver);
        fixture.advance(Duration.ofHours(5));

        parcels.trackDue();

        assertThat(fixture.application.labelFiles.find(other)).isPresent();
        assertThat(fixture.application.labelFiles.find(order)).isEmpty();
        assertThat(shipment(order).tracking().events()).containsExactly(handedOver);
    }

    @Test
    void tracking_goes_on_while_the_label_is_parked() {
        parcels.trackDue();
        var order = shippedWithoutLabel();
        broken.put(order, () -> new IllegalStateException("no page in this label"));
        fixture.carrier.provideLabels();
        for (var minute = 0; minute < 60; minute++) tick();
        assertThat(pending(State.PARKED)).hasSize(1);
        var handedOver =
                new TrackingEvent(
                        fixture.clock.instant(), TrackingEvent.Kind.HANDED_OVER, "Déposé");
        fixture.carrier.add(reference(order), handedOver);

        tick(Duration.ofHours(5));

        assertThat(shipment(order).tracking().events()).containsExactly(handedOver);
    }

    @Test
    void a_parked_label_that_is_retried_is_downloaded() {
        parcels.trackDue();
        var order = shippedWithoutLabel();
        broken.put(order, () -> new IllegalStateException("no page in this label"));
        fixture.carrier.provideLabels();
        for (var minute = 0; minute < 60; minute++) tick();
        broken.clear();

        var parked = pending(State.PARKED).getFirst();
        fixture.application.manageEvents.retry(fixture.anAdministrator(), parked.id());
        fixture.application.relayEvents.relay();

        assertThat(fixture.application.labelFiles.find(order)).isPresent();
        assertThat(pending(State.PARKED)).isEmpty();
        assertThat(pending(State.WAITING)).isEmpty();
    }

    @Test
    void a_label_that_the_carrier_never_provides_is_seen_after_hours_and_parked_after_days() {
        var order = shippedWithoutLabel();

        for (var hour = 0; hour < 5; hour++) tick(Duration.ofHours(1));
        assertThat(pending(State.WAITING)).isEmpty();
        for (var hour = 0; hour < 10; hour++) tick(Duration.ofHours(1));
        assertThat(pending(State.WAITING))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.lastError()).isEqualTo("label.not-yet"));

        for (var hour = 0; hour < 24 * 5; hour++) tick(Duration.ofHours(1));
        assertThat(pending(State.PARKED))
                .singleElement()
                .satisfies(delivery ->
                        assertThat(delivery.event().aggregateId()).isEqualTo(order.toString()));
    }

    @Test
    void a_label_that_stops_the_program_is_counted_before_and_parked() throws Exception {
        var order = shippedWithoutLabel();
        broken.put(order, () -> null);
        fixture.carrier.provideLabels();

        for (var start = 0; start < 6; start++) {
            fixture.advance(Duration.ofHours(2));
            StuckProgram.run(() -> {
                restarted().trackDue();
                fixture.application.relayEvents.relay();
            });
        }

        assertThat(attempts).hasSize(3);
        assertThat(pending(State.PARKED))
                .singleElement()
                .satisfies(
                        delivery -> assertThat(delivery.lastError()).contains("stopped 3 times"));
    }

    private TrackParcels restarted() {
        var application = fixture.application;
        return new TrackParcels(
                application.shipments,
                application.carriers,
                application.labelFiles,
                application.eventDeliveries,
                application.businessClock,
                application.clock);
    }

    private void tick() {
        tick(Duration.ofMinutes(1));
    }

    private void tick(Duration time) {
        fixture.advance(time);
        fixture.application.relayEvents.relay();
        parcels.trackDue();
    }

    private OrderId shippedWithoutLabel() {
        fixture.carrier.delayLabels();
        var order = fixture.acceptedForCarrier(buyer, seller).id();
        fixture.shipOrder.ship(seller, order, Form.ofJson(Map.of()));
        return order;
    }

    private Shipment shipment(OrderId order) {
        return fixture.application.shipments.find(order).orElseThrow();
    }

    private String reference(OrderId order) {
        if (shipment(order).state() instanceof ShipmentState.Bought(_, var reference, _))
            return reference;
        throw new AssertionError(order);
    }

    private List<EventDelivery> pending(State state) {
        return fixture
                .application
                .eventDeliveries
                .page(state, 500, Optional.empty())
                .items()
                .stream()
                .filter(delivery -> delivery.handler().equals(parcels.name()))
                .toList();
    }

    private final class Failing implements LabelFiles {
        private final LabelFiles files;

        Failing(LabelFiles files) {
            this.files = files;
        }

        @Override
        public void save(OrderId order, LabelFile file) {
            if (broken.containsKey(order)) {
                attempts.add(order);
                fail(broken.get(order).get());
            }
            files.save(order, file);
        }

        @Override
        public Optional<LabelFile> find(OrderId order) {
            return files.find(order);
        }
    }

    /// @param failure null to get stuck
    private static void fail(@Nullable Throwable failure) {
        switch (failure) {
            case null -> getStuck();
            case RuntimeException fault -> throw fault;
            case Error error -> throw error;
            default -> throw new AssertionError(failure);
        }
    }

    private static void getStuck() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
