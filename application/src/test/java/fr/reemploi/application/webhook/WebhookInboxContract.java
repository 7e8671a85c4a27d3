package fr.reemploi.application.webhook;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.shared.StaleVersionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Contract of `WebhookInbox`.
public abstract class WebhookInboxContract {
    /// Later than any clock of a test.

    protected abstract WebhookInbox inbox();

    protected abstract Outbox outbox();

    @ParameterizedTest
    @EnumSource(WebhookEvent.Topic.class)
    void events_of_every_topic_are_stored_for_delivery(WebhookEvent.Topic topic) {
        var received = received("evt_é/1", topic);
        var id = IDS.next();
        assertThat(inbox().add(id, received)).isTrue();

        assertThat(outbox().due(10))
                .singleElement()
                .satisfies(dueEvent -> {
                    assertThat(dueEvent.event()).isEqualTo(received);
                    assertThat(dueEvent.aggregate()).isEqualTo("notice/" + id);
                });
    }

    @Test
    void an_event_repeated_even_after_its_delivery_is_not_stored_again() {
        var id = IDS.next();
        inbox().add(id, received("evt_1", WebhookEvent.Topic.CHARGE));
        outbox().due(10).forEach(outbox()::markDelivered);

        assertThat(inbox().add(id, received("evt_1", WebhookEvent.Topic.CHARGE))).isFalse();
        assertThat(outbox().due(10)).isEmpty();
    }

    @Test
    void of_twenty_concurrent_deliveries_one_stores_the_event() throws Exception {
        var id = IDS.next();

        var answers =
                ConcurrentCalls.run(
                        20,
                        StaleVersionException.class,
                        _ -> inbox().add(id, received("evt_1", WebhookEvent.Topic.PAYEE)));

        assertThat(answers).hasSize(20).containsOnlyOnce(true);
        assertThat(outbox().due(10)).hasSize(1);
    }

    @Test
    void a_deleted_event_can_be_stored_again() {
        var id = IDS.next();
        inbox().add(id, received("evt_1", WebhookEvent.Topic.CHARGE));
        outbox().due(10).forEach(outbox()::markDelivered);

        inbox().deleteBefore(NOON);
        assertThat(inbox().add(id, received("evt_1", WebhookEvent.Topic.CHARGE))).isFalse();

        inbox().deleteBefore(NOON.plusMillis(1));
        assertThat(inbox().add(id, received("evt_1", WebhookEvent.Topic.CHARGE))).isTrue();
    }

    @Test
    void the_last_poll_is_stored_per_provider() {
        assertThat(inbox().polledUntil("stripe")).isEmpty();

        inbox().polledUntil("stripe", NOON);
        inbox().polledUntil("boxtal", NOON.minusSeconds(1));
        inbox().polledUntil("stripe", NOON.plusSeconds(1));

        assertThat(inbox().polledUntil("stripe")).contains(NOON.plusSeconds(1));
        assertThat(inbox().polledUntil("boxtal")).contains(NOON.minusSeconds(1));
    }

    private static WebhookReceived received(String id, WebhookEvent.Topic topic) {
        return new WebhookReceived("stripe", new WebhookEvent(id, topic, "subject of " + id), NOON);
    }
}
