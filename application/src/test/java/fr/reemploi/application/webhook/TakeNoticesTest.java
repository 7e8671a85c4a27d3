package fr.reemploi.application.webhook;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.outbox.RelayEvents;
import fr.reemploi.application.shared.Unavailable;
import fr.reemploi.application.webhook.Notice.Topic;
import fr.reemploi.domain.shared.NotFound;
import fr.reemploi.domain.shared.Unauthenticated;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// From the call of a service to what follows from it.
class TakeNoticesTest {
    private Instant now = NOON;
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final InMemoryNotices notices = new InMemoryNotices(outbox);
    private final FakeService service = new FakeService();
    private final Listener payments = new Listener(Topic.PAYMENT);
    private final Listener charges = new Listener(Topic.CHARGE);
    private final TakeNotices take =
            new TakeNotices(List.of(service), List.of(service), notices, IDS, () -> now);
    private final RelayEvents relay =
            new RelayEvents(
                    outbox, List.of(new TellNotices(List.of(payments, charges))), () -> now);

    @Test
    void each_thing_is_told_once_to_whom_it_concerns() {
        take.take(FakeService.PROVIDER, FakeService.call("right", "e1 PAYMENT a\ne2 CHARGE b"));
        take.take(FakeService.PROVIDER, FakeService.call("right", "e1 PAYMENT a"));
        relay.relay();
        take.take(FakeService.PROVIDER, FakeService.call("right", "e2 CHARGE b"));
        relay.relay();

        assertThat(payments.heard).containsExactly("a");
        assertThat(charges.heard).containsExactly("b");
    }

    @Test
    void a_call_nobody_signed_is_refused_and_leaves_nothing() {
        assertThatExceptionOfType(Unauthenticated.class)
                .isThrownBy(() ->
                        take.take(FakeService.PROVIDER, FakeService.call("wrong", "e1 PAYMENT a")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> take.take("nobody", FakeService.call("right", "e1 PAYMENT a")));
        assertThat(outbox.waiting(10, now)).isEmpty();
    }

    @Test
    void what_cannot_be_looked_into_now_is_looked_into_later() {
        take.take(FakeService.PROVIDER, FakeService.call("right", "e1 PAYMENT a"));
        payments.fails = true;
        relay.relay();
        payments.fails = false;
        now = now.plusSeconds(10);
        relay.relay();

        assertThat(payments.heard).containsExactly("a");
    }

    @Test
    void calls_that_never_came_are_caught_up_with_and_those_that_did_are_not_repeated() {
        take.take(FakeService.PROVIDER, FakeService.call("right", "e1 PAYMENT a"));
        service.missed(new Notice("e1", Topic.PAYMENT, "a"));
        service.missed(new Notice("e2", Topic.CHARGE, "b"));

        assertThat(take.catchUp()).isEqualTo(1);
        assertThat(take.catchUp()).isZero();
        relay.relay();
        assertThat(payments.heard).containsExactly("a");
        assertThat(charges.heard).containsExactly("b");
    }

    @Test
    void each_look_begins_a_little_before_the_last() {
        take.catchUp();
        now = now.plus(Duration.ofHours(1));
        take.catchUp();

        assertThat(service.askedSince()).contains(NOON.minus(Duration.ofMinutes(10)));
    }

    private static final class Listener implements NoticeHandler {
        private final Topic topic;
        private final List<String> heard = new ArrayList<>();
        private boolean fails;

        Listener(Topic topic) {
            this.topic = topic;
        }

        @Override
        public Topic topic() {
            return topic;
        }

        @Override
        public void handle(Notice notice) {
            if (fails) throw new Unavailable("payment.unavailable", Optional.empty());
            heard.add(notice.subject());
        }
    }
}
