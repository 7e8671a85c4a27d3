package fr.reemploi.application.webhook;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.outbox.RelayEvents;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.webhook.WebhookEvent.Topic;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.UnauthenticatedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Webhooks from their receipt to their effects.
class ReceiveWebhookTest {
    private Instant now = NOON;
    private final InMemoryApplication application =
            new InMemoryApplication(Ports.IN_MEMORY.with(InstantSource.class, _ -> () -> now));
    private final InMemoryOutbox outbox = application.outbox;
    private final FakeWebhookProvider service = application.webhookProvider;
    private final RecordingHandler payments = new RecordingHandler(Topic.PAYMENT);
    private final RecordingHandler charges = new RecordingHandler(Topic.CHARGE);
    private final ReceiveWebhook receiveWebhook = application.receiveWebhook;
    private final RelayEvents relay =
            new RelayEvents(
                    outbox,
                    outbox.deliveries(),
                    List.of(new DispatchWebhooks(List.of(payments, charges))),
                    () -> now);

    @Test
    void each_event_is_delivered_once_to_its_handler() {
        receiveWebhook.receive(
                FakeWebhookProvider.PROVIDER,
                FakeWebhookProvider.request("right", "e1 PAYMENT a\ne2 CHARGE b"));
        receiveWebhook.receive(
                FakeWebhookProvider.PROVIDER, FakeWebhookProvider.request("right", "e1 PAYMENT a"));
        relay.relay();
        receiveWebhook.receive(
                FakeWebhookProvider.PROVIDER, FakeWebhookProvider.request("right", "e2 CHARGE b"));
        relay.relay();

        assertThat(payments.subjects).containsExactly("a");
        assertThat(charges.subjects).containsExactly("b");
    }

    @Test
    void an_unsigned_call_is_rejected_and_leaves_nothing() {
        assertThatExceptionOfType(UnauthenticatedException.class)
                .isThrownBy(() ->
                        receiveWebhook.receive(
                                FakeWebhookProvider.PROVIDER,
                                FakeWebhookProvider.request("wrong", "e1 PAYMENT a")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        receiveWebhook.receive(
                                "nobody", FakeWebhookProvider.request("right", "e1 PAYMENT a")));
        assertThat(outbox.due(10)).isEmpty();
    }

    @Test
    void a_call_with_a_wrong_signature_does_not_reach_the_inbox() {
        var untouched = mock(WebhookInbox.class);
        var receiving =
                new ReceiveWebhook(List.of(service), List.of(service), untouched, IDS, () -> now);

        assertThatExceptionOfType(UnauthenticatedException.class)
                .isThrownBy(() ->
                        receiving.receive(
                                FakeWebhookProvider.PROVIDER,
                                FakeWebhookProvider.request("wrong", "e1 PAYMENT a")));

        verifyNoInteractions(untouched);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_provider_that_fails_does_not_stop_the_polling_of_the_others(boolean first) {
        var failing = new FailingSource();
        List<WebhookEventSource> sources =
                first ? List.of(failing, service) : List.of(service, failing);
        var receiving =
                new ReceiveWebhook(List.of(), sources, application.webhookInbox, IDS, () -> now);
        service.addMissed(new WebhookEvent("e1", Topic.PAYMENT, "a"));

        assertThatExceptionOfType(UnavailableException.class).isThrownBy(receiving::poll);

        relay.relay();
        assertThat(payments.subjects).containsExactly("a");
        assertThat(application.webhookInbox.polledUntil(FakeWebhookProvider.PROVIDER))
                .contains(now);
        assertThat(application.webhookInbox.polledUntil(failing.provider())).isEmpty();
    }

    private static final class FailingSource implements WebhookEventSource {
        @Override
        public String provider() {
            return "failing";
        }

        @Override
        public List<WebhookEvent> since(Instant since) {
            throw new UnavailableException("payment.unavailable", Optional.empty());
        }
    }

    @Test
    void a_failed_event_is_retried_later() {
        receiveWebhook.receive(
                FakeWebhookProvider.PROVIDER, FakeWebhookProvider.request("right", "e1 PAYMENT a"));
        payments.fails = true;
        relay.relay();
        payments.fails = false;
        now = now.plusSeconds(10);
        relay.relay();

        assertThat(payments.subjects).containsExactly("a");
    }

    @Test
    void missed_webhooks_are_recovered_and_received_ones_not_repeated() {
        receiveWebhook.receive(
                FakeWebhookProvider.PROVIDER, FakeWebhookProvider.request("right", "e1 PAYMENT a"));
        service.addMissed(new WebhookEvent("e1", Topic.PAYMENT, "a"));
        service.addMissed(new WebhookEvent("e2", Topic.CHARGE, "b"));

        assertThat(receiveWebhook.poll()).isEqualTo(1);
        assertThat(receiveWebhook.poll()).isZero();
        relay.relay();
        assertThat(payments.subjects).containsExactly("a");
        assertThat(charges.subjects).containsExactly("b");
    }

    @Test
    void each_poll_overlaps_the_previous_one() {
        receiveWebhook.poll();
        now = now.plus(Duration.ofHours(1));
        receiveWebhook.poll();

        assertThat(service.polledSince()).contains(NOON.minus(Duration.ofMinutes(10)));
    }

    private static final class RecordingHandler implements WebhookHandler {
        private final Topic topic;
        private final List<String> subjects = new ArrayList<>();
        private boolean fails;

        RecordingHandler(Topic topic) {
            this.topic = topic;
        }

        @Override
        public Topic topic() {
            return topic;
        }

        @Override
        public void handle(WebhookEvent event) {
            if (fails) throw new UnavailableException("payment.unavailable", Optional.empty());
            subjects.add(event.subject());
        }
    }
}
