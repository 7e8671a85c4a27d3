package fr.reemploi.application.webhook;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.StaleVersionException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every keeper of notices must do.
public abstract class WebhookInboxContract {
    /// Later than any clock of a test.
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    protected abstract WebhookInbox notices();

    protected abstract Outbox outbox();

    @ParameterizedTest
    @EnumSource(WebhookEvent.Topic.class)
    void a_notice_of_every_topic_waits_to_be_told(WebhookEvent.Topic topic) {
        var came = came("evt_é/1", topic);
        var id = IDS.next();
        assertThat(notices().keep(id, came)).isTrue();

        assertThat(outbox().waiting(10, LATER))
                .singleElement()
                .satisfies(waiting -> {
                    assertThat(waiting.event()).isEqualTo(came);
                    assertThat(waiting.aggregate()).isEqualTo("notice/" + id);
                });
    }

    @Test
    void a_notice_repeated_even_after_it_was_told_is_none() {
        var id = IDS.next();
        notices().keep(id, came("evt_1", WebhookEvent.Topic.CHARGE));
        outbox().waiting(10, LATER).forEach(outbox()::told);

        assertThat(notices().keep(id, came("evt_1", WebhookEvent.Topic.CHARGE))).isFalse();
        assertThat(outbox().waiting(10, LATER)).isEmpty();
    }

    @Test
    void one_that_fails_is_tried_again_and_holds_up_no_other() {
        notices().keep(IDS.next(), came("evt_1", WebhookEvent.Topic.PAYMENT));
        var failing = outbox().waiting(10, LATER).getFirst();
        outbox().failed(failing, "no", LATER.plusSeconds(1));
        notices().keep(IDS.next(), came("evt_2", WebhookEvent.Topic.PAYMENT));

        assertThat(outbox().waiting(10, LATER)).hasSize(1);
        assertThat(outbox().waiting(10, LATER.plusSeconds(1)))
                .extracting(StoredEvent::attempts)
                .containsExactlyInAnyOrder(1, 0);
    }

    @Test
    void of_twenty_who_are_told_at_once_one_keeps_it() throws Exception {
        var id = IDS.next();

        var answers =
                ConcurrentCalls.of(
                        20,
                        StaleVersionException.class,
                        _ -> notices().keep(id, came("evt_1", WebhookEvent.Topic.PAYEE)));

        assertThat(answers).hasSize(20).containsOnlyOnce(true);
        assertThat(outbox().waiting(10, LATER)).hasSize(1);
    }

    @Test
    void what_is_forgotten_could_come_again() {
        var id = IDS.next();
        notices().keep(id, came("evt_1", WebhookEvent.Topic.CHARGE));
        outbox().waiting(10, LATER).forEach(outbox()::told);

        notices().forgetBefore(NOON);
        assertThat(notices().keep(id, came("evt_1", WebhookEvent.Topic.CHARGE))).isFalse();

        notices().forgetBefore(NOON.plusMillis(1));
        assertThat(notices().keep(id, came("evt_1", WebhookEvent.Topic.CHARGE))).isTrue();
    }

    @Test
    void until_when_a_service_was_asked_is_remembered_for_each() {
        assertThat(notices().readUntil("stripe")).isEmpty();

        notices().readUntil("stripe", NOON);
        notices().readUntil("boxtal", NOON.minusSeconds(1));
        notices().readUntil("stripe", NOON.plusSeconds(1));

        assertThat(notices().readUntil("stripe")).contains(NOON.plusSeconds(1));
        assertThat(notices().readUntil("boxtal")).contains(NOON.minusSeconds(1));
    }

    private static WebhookReceived came(String id, WebhookEvent.Topic topic) {
        return new WebhookReceived("stripe", new WebhookEvent(id, topic, "subject of " + id), NOON);
    }
}
