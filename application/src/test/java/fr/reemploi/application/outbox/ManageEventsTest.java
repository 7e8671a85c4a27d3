package fr.reemploi.application.outbox;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDraft;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.outbox.EventDelivery.State;
import fr.reemploi.application.outbox.FailingJobs.FailingJob;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManageEventsTest {
    private final InMemoryApplication application = new InMemoryApplication();
    private final ManageEvents events = application.manageEvents;
    private final Actor admin = actor(Role.ADMIN);

    @Test
    void a_parked_event_is_listed_and_retried_at_once() {
        var parked = defer(State.PARKED);
        assertThat(events.page(admin, State.PARKED, 10, Optional.empty()).items())
                .containsExactly(parked);

        var retried = events.retry(admin, parked.id());

        assertThat(retried.state()).isEqualTo(State.WAITING);
        assertThat(retried.nextAttemptAt()).contains(NOON);
        assertThat(application.eventDeliveries.due(10, NOON)).containsExactly(retried);
    }

    @Test
    void an_event_that_is_retried_by_itself_is_not_parked() {
        var waiting = defer(State.WAITING);

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> events.retry(admin, waiting.id()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("event.not-parked"));
    }

    @Test
    void an_unknown_event_is_not_found() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> events.retry(admin, new UUID(1, 1)));
    }

    @Test
    void jobs_that_keep_failing_are_listed_for_administrators_alone() {
        var application =
                new InMemoryApplication(
                        Ports.IN_MEMORY.with(
                                FailingJobs.class, _ -> () -> List.of(new FailingJob("x", 3))));
        var events = application.manageEvents;

        assertThat(events.failingJobs(actor(Role.ADMIN))).containsExactly(new FailingJob("x", 3));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> events.failingJobs(actor(Role.SELLER)));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void only_administrators_list_and_retry(Role role) {
        var parked = defer(State.PARKED);

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> events.page(actor(role), State.PARKED, 10, Optional.empty()));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> events.retry(actor(role), parked.id()));
    }

    private EventDelivery defer(State state) {
        application.listings.save(aDraft().publishWithoutPhoto(NOON));
        var event = application.outbox.due(1).getFirst();
        var delivery =
                state == State.PARKED
                        ? EventDelivery.parked(event, "send-order-emails", "no route")
                        : EventDelivery.held(event, "send-order-emails")
                                .failed("no route", Optional.of(NOON.plusSeconds(5)));
        application.outbox.defer(event, List.of(delivery));
        return delivery;
    }

    private static Actor actor(Role role) {
        return new Actor(anAccountId(), Set.of(role), new SessionId(new UUID(1, 1)));
    }
}
