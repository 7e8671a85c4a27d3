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

/// What every store of dispatches must do.
public abstract class ShipmentsContract {
    private static final Duration A_DAY = Duration.ofDays(1);

    protected abstract Shipments dispatches();

    /// Where the events of its dispatches wait.
    protected abstract Outbox outbox();

    static Stream<Shipment> everyState() {
        var none = aDispatch();
        var buying = none.buy(NOON).now();
        var bought = bought(NOON);
        var delivered =
                new TrackingEvent(NOON, TrackingEvent.Kind.DELIVERED, "Livré « à l'accueil »");
        var page = Optional.of("https://track.test/?n=1&l=é");
        var bare = new ParcelTracking("Le cousin", Optional.empty());
        var full = new ParcelTracking("Colissimo", Optional.of("6A1"));
        return Stream.of(
                none,
                buying,
                buying.notBought(1, Optional.of("Adresse \"inconnue\"")).now(),
                buying.lost(1, NOON.plusMillis(1)).now(),
                bought,
                bought.labelLater(NOON).now(),
                bought.labelKept().now(),
                bought.told(Optional.of("8R1"), page, List.of(delivered), NOON).now(),
                none.sendByOwnWay(bare, NOON).now(),
                none.sendByOwnWay(full, NOON).now());
    }

    private static Shipment aDispatch() {
        return Shipment.none(new OrderId(IDS.next()), Carrier.BOXTAL);
    }

    private static Shipment bought(Instant at) {
        return aDispatch().buy(at).now().bought("R-1", Optional.empty(), at).now();
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void what_is_saved_is_found_again_in_every_state(Shipment dispatch) {
        var saved = dispatches().save(Change.of(dispatch));

        assertThat(saved).isEqualTo(dispatch.stored());
        assertThat(dispatches().find(dispatch.order())).contains(saved);
        assertThat(dispatches().find(aDispatch().order())).isEmpty();
    }

    @Test
    void a_writer_who_read_too_early_is_refused() {
        var read = dispatches().save(aDispatch().buy(NOON));
        var newer = dispatches().save(read.lost(1, NOON));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> dispatches().save(read.notBought(1, Optional.empty())));
        assertThat(dispatches().find(read.order())).contains(newer);
    }

    @Test
    void one_that_was_never_stored_cannot_be_changed() {
        var unknown = aDispatch().buy(NOON).now().stored();

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> dispatches().save(unknown.lost(1, NOON)));
    }

    @Test
    void events_are_stored_with_their_change() {
        var buying = dispatches().save(aDispatch().buy(NOON));
        dispatches().save(buying.bought("R-1", Optional.empty(), NOON));

        var waiting = outbox().waiting(10, NOON);

        assertThat(waiting)
                .extracting(StoredEvent::event)
                .containsExactly(new ShipmentChanged(buying.order(), NOON));
        assertThat(waiting)
                .extracting(StoredEvent::aggregate)
                .containsOnly("dispatch/" + buying.order());
        waiting.forEach(outbox()::told);
        assertThat(outbox().waiting(10, NOON)).isEmpty();
    }

    @Test
    void of_twenty_who_want_to_buy_at_once_one_may() throws Exception {
        var order = aDispatch().order();

        var buyers =
                ConcurrentCalls.of(
                        20,
                        ConflictException.class,
                        _ -> dispatches().update(order, Carrier.BOXTAL, one -> one.buy(NOON)));

        assertThat(buyers).hasSize(1);
        assertThat(dispatches().find(order).orElseThrow().attempt()).isEqualTo(1);
    }

    @Test
    void those_are_due_whose_carrier_is_to_be_asked_the_most_overdue_first() {
        var later = dispatches().save(Change.of(bought(NOON.plusSeconds(2))));
        var first = dispatches().save(Change.of(bought(NOON)));
        var next = dispatches().save(Change.of(bought(NOON.plusSeconds(1))));
        dispatches().save(aDispatch().buy(NOON));

        assertThat(dispatches().due(NOON.minusMillis(1), 10)).isEmpty();
        assertThat(dispatches().due(NOON, 10)).containsExactly(first);
        assertThat(dispatches().due(NOON.plusSeconds(2), 10)).containsExactly(first, next, later);
        assertThat(dispatches().due(NOON.plusSeconds(2), 2)).containsExactly(first, next);

        dispatches().save(first.labelKept());
        assertThat(dispatches().due(NOON.plusSeconds(2), 10)).containsExactly(next, later);
        assertThat(dispatches().due(NOON.plus(A_DAY), 10)).hasSize(3);
    }
}
