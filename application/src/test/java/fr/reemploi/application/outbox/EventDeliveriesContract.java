package fr.reemploi.application.outbox;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.outbox.EventDelivery.Queue;
import fr.reemploi.application.outbox.EventDelivery.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Contract of `EventDeliveries`: each handler has its own pending events, in the order of their
/// aggregate.
public abstract class EventDeliveriesContract {
    private static final Instant SOON = NOON.plusSeconds(10);
    private static final Instant LATER = NOON.plusSeconds(3_600);

    protected abstract Outbox outbox();

    protected abstract EventDeliveries deliveries();

    protected abstract Listings listings();

    @Test
    void a_deferred_event_leaves_the_outbox_and_is_due_when_its_time_has_come() {
        var event = events().getFirst();
        var failed = EventDelivery.held(event, "mail").failed("no route", Optional.of(SOON));

        outbox().defer(event, List.of(failed));

        assertThat(outbox().due(10)).extracting(StoredEvent::id).doesNotContain(event.id());
        assertThat(deliveries().due(10, SOON.minusMillis(1))).isEmpty();
        assertThat(deliveries().due(10, SOON)).containsExactly(failed);
        assertThat(deliveries().find(failed.id())).contains(failed);
        assertThat(failed.attempts()).isEqualTo(1);
    }

    @Test
    void deferring_an_event_again_does_not_change_its_deliveries() {
        var event = events().getFirst();
        var failed = EventDelivery.held(event, "mail").failed("no route", Optional.of(SOON));
        outbox().defer(event, List.of(failed));

        outbox().defer(event, List.of(EventDelivery.parked(event, "mail", "twice")));

        assertThat(deliveries().find(failed.id())).contains(failed);
        assertThat(page(State.PARKED)).isEmpty();
    }

    @Test
    void a_delivery_of_no_event_of_the_outbox_is_stored_once() {
        var event = events().getFirst();
        var failed = EventDelivery.held(event, "deadlines").failed("no", Optional.of(SOON));

        deliveries().add(failed);
        deliveries().add(EventDelivery.parked(event, "deadlines", "twice"));

        assertThat(deliveries().find(failed.id())).contains(failed);
        assertThat(deliveries().due(10, SOON)).containsExactly(failed);
        assertThat(deliveries().queuesOf(List.of(event.aggregate())))
                .containsExactly(new Queue(event.aggregate(), "deadlines"));
    }

    @Test
    void a_held_delivery_that_is_added_can_be_started() {
        var delivery = EventDelivery.held(events().getFirst(), "deadlines");
        deliveries().add(delivery);

        assertThat(deliveries().start(delivery, LATER)).isTrue();
        assertThat(deliveries().start(delivery, LATER)).isFalse();

        assertThat(deliveries().due(10, SOON)).isEmpty();
        assertThat(deliveries().due(10, LATER))
                .singleElement()
                .satisfies(started -> assertThat(started.interruptions()).isEqualTo(1));
    }

    @Test
    void the_queues_of_an_aggregate_are_those_with_a_delivery() {
        var event = events().getFirst();
        var other = events().getLast();
        outbox().defer(
                        event,
                        List.of(
                                EventDelivery.parked(event, "mail", "no"),
                                EventDelivery.held(event, "invoice")));

        assertThat(deliveries().queuesOf(List.of(event.aggregate(), other.aggregate())))
                .containsExactlyInAnyOrder(
                        new Queue(event.aggregate(), "mail"),
                        new Queue(event.aggregate(), "invoice"));
        assertThat(deliveries().queuesOf(List.of(other.aggregate()))).isEmpty();
    }

    @Test
    void later_events_wait_for_their_handler_and_are_due_in_order() {
        var events = threeEventsOfOneListing();
        var first = fail(events.get(0), "mail", SOON);
        hold(events.get(1), "mail");
        hold(events.get(2), "mail");
        var other = fail(events.get(1), "invoice", SOON);

        assertThat(deliveries().due(10, LATER)).containsExactlyInAnyOrder(first, other);

        deliveries().markDelivered(first, LATER);
        assertThat(dueFor("mail")).extracting(StoredEvent::id).containsExactly(events.get(1).id());

        deliveries().markDelivered(dueDelivery("mail"), LATER);
        assertThat(dueFor("mail")).extracting(StoredEvent::id).containsExactly(events.get(2).id());

        deliveries().markDelivered(dueDelivery("mail"), LATER);
        assertThat(dueFor("mail")).isEmpty();
        assertThat(dueFor("invoice")).hasSize(1);
    }

    @Test
    void many_that_wait_do_not_hide_one_that_is_due() {
        for (var i = 0; i < 5; i++) {
            var events = threeEventsOfOneListing();
            park(events.get(0), "mail");
            hold(events.get(1), "mail");
            hold(events.get(2), "mail");
        }
        var due = fail(threeEventsOfOneListing().getFirst(), "mail", SOON);

        assertThat(deliveries().due(2, LATER)).containsExactly(due);
    }

    @Test
    void a_delivery_that_is_held_back_by_nothing_is_due() {
        var event = events().getFirst();

        hold(event, "mail");

        assertThat(dueFor("mail")).extracting(StoredEvent::id).containsExactly(event.id());
    }

    @Test
    void a_parked_delivery_waits_until_it_is_retried_and_holds_later_ones_back() {
        var events = threeEventsOfOneListing();
        var parked = park(events.get(0), "mail");
        hold(events.get(1), "mail");

        assertThat(deliveries().due(10, LATER)).isEmpty();
        assertThat(page(State.PARKED)).containsExactly(parked);
        assertThat(page(State.WAITING))
                .extracting(delivery -> delivery.event().id())
                .containsExactly(events.get(1).id());

        assertThat(deliveries().retry(parked.id(), SOON)).isTrue();
        assertThat(deliveries().due(10, SOON)).containsExactly(parked.retriedAt(SOON));
        assertThat(deliveries().retry(parked.id(), SOON)).isFalse();
        assertThat(deliveries().retry(UUID.randomUUID(), SOON)).isFalse();
    }

    @Test
    void a_started_attempt_is_counted_once_and_comes_back_if_nothing_follows() {
        var failed = fail(events().getFirst(), "mail", SOON);

        assertThat(deliveries().start(failed, LATER)).isTrue();
        assertThat(deliveries().start(failed, LATER)).isFalse();

        assertThat(deliveries().due(10, SOON)).isEmpty();
        assertThat(deliveries().due(10, LATER))
                .singleElement()
                .satisfies(delivery -> {
                    assertThat(delivery.interruptions()).isEqualTo(1);
                    assertThat(delivery.attempts()).isEqualTo(1);
                });
    }

    @Test
    void a_failed_attempt_is_stored_with_its_reason_and_parks_when_told() {
        var failed = fail(events().getFirst(), "mail", SOON);
        deliveries().start(failed, SOON);

        var again = failed.failed("still no route", Optional.of(LATER));
        deliveries().markFailed(again);
        assertThat(deliveries().find(failed.id())).contains(again);
        assertThat(deliveries().due(10, LATER)).containsExactly(again);

        deliveries().markFailed(again.failed("never", Optional.empty()));
        assertThat(deliveries().due(10, LATER)).isEmpty();
        assertThat(page(State.PARKED))
                .singleElement()
                .satisfies(parked -> {
                    assertThat(parked.attempts()).isEqualTo(3);
                    assertThat(parked.lastError()).isEqualTo("never");
                    assertThat(parked.nextAttemptAt()).isEmpty();
                });
    }

    @Test
    void a_delivery_that_is_gone_is_neither_started_nor_failed() {
        var failed = fail(events().getFirst(), "mail", SOON);
        deliveries().markDelivered(failed, SOON);
        deliveries().markDelivered(failed, SOON);

        assertThat(deliveries().start(failed, LATER)).isFalse();
        deliveries().markFailed(failed.failed("no", Optional.of(LATER)));

        assertThat(deliveries().find(failed.id())).isEmpty();
        assertThat(deliveries().due(10, LATER)).isEmpty();
    }

    @Test
    void a_postponed_delivery_counts_no_attempt() {
        var failed = fail(events().getFirst(), "mail", SOON);

        deliveries().postpone(failed, LATER);

        assertThat(deliveries().due(10, LATER.minusMillis(1))).isEmpty();
        assertThat(deliveries().due(10, LATER))
                .extracting(EventDelivery::attempts)
                .containsExactly(1);
    }

    @Test
    void every_delivery_is_on_one_page_newest_event_first() {
        var stored = new ArrayList<EventDelivery>();
        for (var i = 0; i < 7; i++) {
            var events = threeEventsOfOneListing();
            stored.add(park(events.get(0), "mail"));
            stored.add(park(events.get(0), "invoice"));
        }

        var deliveries = new ArrayList<EventDelivery>();
        var cursor = Optional.<String>empty();
        do {
            var page = deliveries().page(State.PARKED, 3, cursor);
            deliveries.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor.isPresent());

        assertThat(deliveries).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(deliveries)
                .extracting(delivery -> delivery.event().event().at())
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(page(State.WAITING)).isEmpty();
    }

    private List<StoredEvent> threeEventsOfOneListing() {
        var listing = listings().save(aDraft().publishWithoutPhoto(NOON));
        listing = listings().save(listing.withdraw(NOON.plusSeconds(1)));
        listings().save(listing.publishWithoutPhoto(NOON.plusSeconds(2)));
        var aggregate = "listing/" + listing.id();
        return outbox().due(100).stream()
                .filter(event -> event.aggregate().equals(aggregate))
                .toList();
    }

    private List<StoredEvent> events() {
        threeEventsOfOneListing();
        threeEventsOfOneListing();
        return outbox().due(100);
    }

    private EventDelivery fail(StoredEvent event, String handler, Instant retryAt) {
        var failed = EventDelivery.held(event, handler).failed("no", Optional.of(retryAt));
        outbox().defer(event, List.of(failed));
        return failed;
    }

    private EventDelivery park(StoredEvent event, String handler) {
        var parked = EventDelivery.parked(event, handler, "no");
        outbox().defer(event, List.of(parked));
        return parked;
    }

    private void hold(StoredEvent event, String handler) {
        outbox().defer(event, List.of(EventDelivery.held(event, handler)));
    }

    private EventDelivery dueDelivery(String handler) {
        return deliveries().due(10, LATER).stream()
                .filter(delivery -> delivery.handler().equals(handler))
                .findFirst()
                .orElseThrow();
    }

    private List<StoredEvent> dueFor(String handler) {
        return deliveries().due(10, LATER).stream()
                .filter(delivery -> delivery.handler().equals(handler))
                .map(EventDelivery::event)
                .toList();
    }

    private List<EventDelivery> page(State state) {
        return deliveries().page(state, 50, Optional.empty()).items();
    }
}
