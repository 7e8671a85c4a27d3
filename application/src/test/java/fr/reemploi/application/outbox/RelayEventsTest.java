package fr.reemploi.application.outbox;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.outbox.EventDelivery.State;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingEvent.ListingPublished;
import fr.reemploi.domain.listing.ListingEvent.ListingWithdrawn;
import fr.reemploi.domain.shared.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayEventsTest {
    private Instant now = NOON;
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final InMemoryListings listings = new InMemoryListings(outbox);
    private final RecordingHandler mail = new RecordingHandler("mail");
    private final RecordingHandler invoice = new RecordingHandler("invoice");
    private final RecordingHandler index = new RecordingHandler("index");
    private final List<EventDelivery> failures = new ArrayList<>();
    private RelayEvents relay = newRelay();

    private RelayEvents newRelay() {
        return new RelayEvents(
                outbox, outbox.deliveries(), List.of(mail, invoice, index), () -> now);
    }

    @Test
    void a_handler_that_fails_holds_no_other_handler_back() {
        mail.failure = Optional.of(new IllegalStateException("mail server is down"));
        publishAndWithdraw();
        publishAndWithdraw();

        runAll();

        assertThat(invoice.handled).hasSize(4);
        assertThat(index.handled).hasSize(4);
        assertThat(mail.handled).isEmpty();
        assertThat(outbox.due(10)).isEmpty();
    }

    @Test
    void later_events_of_an_aggregate_wait_for_the_failed_handler_and_keep_their_order() {
        var listing = publishAndWithdraw();
        mail.failsOnceFor = Optional.of(ListingPublished.class);
        runAll();
        listings.save(listings.get(listing.id()).publishWithoutPhoto(now.plusSeconds(5)));
        runAll();
        assertThat(mail.handled).isEmpty();
        assertThat(invoice.handled).hasSize(3);

        now = now.plusSeconds(1);
        runAll();

        assertThat(mail.handled)
                .extracting(event -> (Object) event.getClass())
                .containsExactly(
                        ListingPublished.class, ListingWithdrawn.class, ListingPublished.class);
    }

    @Test
    void the_events_of_other_aggregates_reach_the_failed_handler() {
        var first = publishAndWithdraw();
        mail.failsOnceFor = Optional.of(ListingPublished.class);
        runAll();
        var other = publishAndWithdraw();
        runAll();

        assertThat(mail.handled)
                .containsExactly(
                        new ListingPublished(other.id(), NOON),
                        new ListingWithdrawn(other.id(), NOON.plusSeconds(1)));
        assertThat(outbox.deliveries().queuesOf(List.of("listing/" + first.id()))).hasSize(1);
    }

    @Test
    void a_fault_is_retried_less_and_less_often_and_parked_within_half_an_hour() {
        mail.failure = Optional.of(new IllegalStateException("no template"));
        publish();

        var attempts = new ArrayList<Instant>();
        for (var second = 0; second < 1_800; second++) {
            var before = failures.size();
            runAll();
            if (failures.size() > before) attempts.add(now);
            now = now.plusSeconds(1);
        }

        assertThat(attempts).hasSize(10);
        assertThat(gaps(attempts)).isSorted().startsWith(Duration.ofSeconds(1));
        assertThat(page(State.PARKED))
                .singleElement()
                .satisfies(parked -> {
                    assertThat(parked.attempts()).isEqualTo(10);
                    assertThat(parked.lastError()).contains("no template");
                    assertThat(parked.handler()).isEqualTo("mail");
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 12, 60})
    void what_waits_for_a_service_is_delivered_when_the_service_is_back(long hours) {
        mail.failure = Optional.of(unavailable());
        publish();
        for (var minute = 0; minute < hours * 60; minute++) {
            runAll();
            now = now.plusSeconds(60);
        }
        assertThat(page(State.PARKED)).isEmpty();

        mail.failure = Optional.empty();
        now = now.plus(Duration.ofHours(1));
        runAll();

        assertThat(mail.handled).hasSize(1);
        assertThat(page(State.WAITING)).isEmpty();
    }

    @Test
    void a_service_that_stays_away_for_a_week_is_seen() {
        mail.failure = Optional.of(unavailable());
        publish();
        for (var hour = 0; hour < 7 * 24; hour++) {
            runAll();
            now = now.plus(Duration.ofHours(1));
        }

        assertThat(page(State.PARKED)).hasSize(1);
        assertThat(failures).hasSizeLessThan(100);
    }

    @Test
    void a_parked_event_is_delivered_after_its_retry_and_releases_the_later_ones() {
        mail.failure = Optional.of(new IllegalStateException("no"));
        publishAndWithdraw();
        runUntilParked();

        mail.failure = Optional.empty();
        runAll();
        assertThat(mail.handled).isEmpty();
        outbox.deliveries().retry(page(State.PARKED).getFirst().id(), now);
        runAll();

        assertThat(mail.handled).hasSize(2);
        assertThat(page(State.PARKED)).isEmpty();
        assertThat(page(State.WAITING)).isEmpty();
    }

    @Test
    void a_retried_event_that_fails_again_is_parked_again_at_once() {
        mail.failure = Optional.of(new IllegalStateException("no"));
        publish();
        runUntilParked();
        outbox.deliveries().retry(page(State.PARKED).getFirst().id(), now);

        runAll();

        assertThat(page(State.PARKED)).hasSize(1);
        assertThat(page(State.PARKED).getFirst().attempts()).isEqualTo(11);
    }

    @Test
    void an_error_of_the_virtual_machine_is_a_failure_of_its_handler_only() {
        mail.error = Optional.of(new StackOverflowError());
        publish();

        runAll();

        assertThat(invoice.handled).hasSize(1);
        assertThat(page(State.WAITING))
                .extracting(EventDelivery::lastError)
                .containsExactly("StackOverflowError");
    }

    @Test
    void a_slow_failure_pauses_its_handler_so_that_the_others_are_served() {
        mail.failure = Optional.of(unavailable());
        mail.takes = Duration.ofSeconds(10);
        for (var i = 0; i < 50; i++) publish();

        var calls = countCallsDuring(Duration.ofMinutes(1));

        assertThat(calls).isBetween(1, 3);
        assertThat(invoice.handled).hasSize(50);
        assertThat(page(State.WAITING)).hasSize(50);
        assertThat(page(State.PARKED)).isEmpty();

        mail.failure = Optional.empty();
        mail.takes = Duration.ZERO;
        now = now.plus(Duration.ofMinutes(2));
        runAll();
        assertThat(mail.handled).hasSize(50);
    }

    private int countCallsDuring(Duration duration) {
        var end = now.plus(duration);
        while (now.isBefore(end)) {
            relay.relay((failed, _) -> failures.add(failed));
            now = now.plusMillis(200);
        }
        return mail.calls;
    }

    @Test
    void an_event_that_stops_the_program_each_time_is_parked() {
        publish();
        var poison = outbox.due(1).getFirst();
        mail.error = Optional.of(new KilledException());
        for (var start = 0; start < 3; start++) {
            relay = newRelay();
            dieDuring(poison);
        }

        relay = newRelay();
        runAll();

        assertThat(page(State.PARKED)).hasSize(3);
        assertThat(page(State.PARKED).getFirst().lastError()).contains("stopped 3 times");
        assertThat(mail.handled).isEmpty();
    }

    /// As if the process had been killed: the event was marked as started, and nothing followed.
    private void dieDuring(StoredEvent event) {
        outbox.markStarted(event);
    }

    @Test
    void a_retry_that_stops_the_program_each_time_is_parked() {
        mail.failure = Optional.of(new IllegalStateException("no"));
        publish();
        runAll();
        for (var start = 0; start < 3; start++) {
            now = now.plus(Duration.ofHours(2));
            var due = outbox.deliveries().due(1, now).getFirst();
            assertThat(outbox.deliveries().start(due, now.plusSeconds(1))).isTrue();
        }

        now = now.plus(Duration.ofHours(2));
        runAll();

        assertThat(page(State.PARKED))
                .extracting(EventDelivery::lastError)
                .singleElement()
                .asString()
                .contains("stopped 3 times");
        assertThat(mail.calls).isEqualTo(1);
    }

    @Test
    void events_are_counted_as_started_after_a_start_only() {
        publish();
        runAll();
        publish();
        mail.onCall = () -> assertThat(outbox.due(1).getFirst().interruptions()).isZero();

        runAll();

        assertThat(mail.calls).isEqualTo(2);
    }

    @Test
    void a_delivery_to_a_handler_that_this_version_does_not_have_is_parked() {
        publish();
        var event = outbox.due(1).getFirst();
        outbox.defer(event, List.of(EventDelivery.held(event, "send-telegrams")));

        runAll();

        assertThat(page(State.PARKED))
                .extracting(EventDelivery::handler)
                .containsExactly("send-telegrams");
    }

    @Test
    void events_that_a_handler_does_not_accept_are_not_stored_for_it() {
        mail.accepted = ListingPublished.class;
        mail.failure = Optional.of(unavailable());
        publishAndWithdraw();

        runAll();

        assertThat(mail.calls).isEqualTo(1);
        assertThat(page(State.WAITING)).hasSize(1);
    }

    @Test
    void the_reason_is_one_bounded_line_with_its_causes() {
        var cause = new IllegalStateException("550 5.7.1\r\nrejected " + "x".repeat(2_000));
        var unavailable = unavailable();
        unavailable.initCause(cause);
        mail.failure = Optional.of(unavailable);
        publish();

        runAll();

        assertThat(page(State.WAITING).getFirst().lastError())
                .startsWith("mail.unavailable: IllegalStateException 550 5.7.1 rejected xxx")
                .hasSize(EventDelivery.MAX_ERROR_LENGTH)
                .endsWith("…");
    }

    private static UnavailableException unavailable() {
        return new UnavailableException("mail.unavailable", Optional.empty());
    }

    private void runUntilParked() {
        while (page(State.PARKED).isEmpty()) {
            runAll();
            now = now.plusSeconds(30);
        }
    }

    private void runAll() {
        while (relay.relay((failed, _) -> failures.add(failed)) > 0) now = now.plusMillis(1);
    }

    private static List<Duration> gaps(List<Instant> times) {
        var gaps = new ArrayList<Duration>();
        for (var i = 1; i < times.size(); i++)
            gaps.add(Duration.between(times.get(i - 1), times.get(i)));
        return gaps;
    }

    private List<EventDelivery> page(State state) {
        return outbox.deliveries().page(state, 100, Optional.empty()).items();
    }

    private Listing publish() {
        return listings.save(aDraft().publishWithoutPhoto(NOON));
    }

    private Listing publishAndWithdraw() {
        return listings.save(publish().withdraw(NOON.plusSeconds(1)));
    }

    private static final class KilledException extends Error {
        private static final long serialVersionUID = 1L;
    }

    /// Records what it handles, and fails or takes time as configured.
    private final class RecordingHandler implements EventHandler {
        private final String name;
        private final List<DomainEvent> handled = new ArrayList<>();
        private Optional<RuntimeException> failure = Optional.empty();
        private Optional<Error> error = Optional.empty();
        private Optional<Class<? extends DomainEvent>> failsOnceFor = Optional.empty();
        private Class<? extends DomainEvent> accepted = DomainEvent.class;
        private Duration takes = Duration.ZERO;
        private Runnable onCall = () -> {};
        private int calls;

        RecordingHandler(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean accepts(DomainEvent event) {
            return accepted.isInstance(event);
        }

        @Override
        public void handle(StoredEvent event) {
            calls++;
            onCall.run();
            now = now.plus(takes);
            failure.ifPresent(thrown -> {
                throw thrown;
            });
            error.ifPresent(thrown -> {
                throw thrown;
            });
            if (failsOnceFor.filter(type -> type.isInstance(event.event())).isPresent()) {
                failsOnceFor = Optional.empty();
                throw new IllegalStateException("once");
            }
            handled.add(event.event());
        }
    }
}
