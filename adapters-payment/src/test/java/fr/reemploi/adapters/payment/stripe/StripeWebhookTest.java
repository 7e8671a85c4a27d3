package fr.reemploi.adapters.payment.stripe;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.webhook.InMemoryWebhookInbox;
import fr.reemploi.application.webhook.ReceiveWebhook;
import fr.reemploi.application.webhook.WebhookEvent;
import fr.reemploi.application.webhook.WebhookEvent.Topic;
import fr.reemploi.application.webhook.WebhookRequest;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.UnauthenticatedException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Only recently signed calls are read, and only ids are read from them.
class StripeWebhookTest {
    private static final String PAYMENT = new PaymentId(new CheckoutId(IDS.next()), 1).toString();

    @RegisterExtension final StripeFixture fixture = new StripeFixture();

    @Test
    void a_precomputed_signature_is_valid() {
        var body = "{\"id\":\"evt_1\",\"object\":\"event\"}".getBytes(StandardCharsets.UTF_8);
        var hash = "4c15fb2a43f93ef61eaa3e0893866d57cad9cad4223242cfb96f362480cb4021";
        var at = Instant.ofEpochSecond(1_700_000_000);
        var header = Optional.of("t=1700000000,v1=" + hash);

        StripeSignature.check(header, body, List.of("whsec_other", "whsec_test"), at);
        assertThatExceptionOfType(UnauthenticatedException.class)
                .isThrownBy(() -> StripeSignature.check(header, body, List.of("whsec_no"), at));
        assertThatExceptionOfType(UnauthenticatedException.class)
                .isThrownBy(() ->
                        StripeSignature.check(header, new byte[1], List.of("whsec_test"), at));
    }

    @ParameterizedTest
    @ValueSource(strings = {StripeFixture.SECRET, StripeFixture.CONNECT_SECRET})
    void both_secrets_are_accepted(String secret) {
        var call = signed(session(), secret, NOON);

        assertThat(read(call)).containsExactly(new WebhookEvent("evt_1", Topic.PAYMENT, PAYMENT));
    }

    @Test
    void any_v1_signature_may_match_and_other_versions_are_ignored() {
        var right = FakeStripeEvents.signed(session(), StripeFixture.SECRET, NOON.getEpochSecond());
        var hash = right.substring(right.indexOf("v1=") + 3);
        var second = "t=" + NOON.getEpochSecond();

        assertThat(read(call(session(), second + ",v1=00ff,v1=" + hash + ",v0=aa"))).hasSize(1);
        refuses(call(session(), second + ",v0=" + hash));
    }

    @ParameterizedTest
    @CsvSource({"-300, true", "300, true", "-301, false", "301, false"})
    void a_timestamp_may_differ_by_five_minutes(int seconds, boolean valid) {
        var call = signed(session(), StripeFixture.SECRET, NOON.plusSeconds(seconds));

        if (valid) assertThat(read(call)).hasSize(1);
        else refuses(call);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t=,v1=",
                "v1=00",
                "t=1e9,v1=00",
                "t=99999999999999,v1=é",
                "nonsense",
                "t",
                "t=1700000000,v1",
                "v1=t=1700000000",
                "t=-1,v1=00",
                ",",
                "=",
                "v0=00,t=1700000000"
            })
    void a_malformed_header_is_refused(String header) {
        refuses(call(session(), header));
    }

    @Test
    void the_first_time_of_a_header_counts() {
        var right = FakeStripeEvents.signed(session(), StripeFixture.SECRET, NOON.getEpochSecond());
        var late = NOON.plusSeconds(301).getEpochSecond();
        var signedLate = FakeStripeEvents.signed(session(), StripeFixture.SECRET, late);

        refuses(call(session(), "t=" + late + "," + right));
        refuses(call(session(), signedLate.replace(",", ",t=" + NOON.getEpochSecond() + ",")));
    }

    @Test
    void a_body_that_is_not_text_is_refused() {
        var body = session().getBytes(StandardCharsets.UTF_8);
        var header =
                FakeStripeEvents.signed(session(), StripeFixture.SECRET, NOON.getEpochSecond());
        body[body.length - 3] = (byte) 0xff;

        refuses(new WebhookRequest(Map.of("stripe-signature", header), body));
    }

    @Test
    void a_bad_or_old_signature_reaches_no_use_case() {
        var outbox = new InMemoryOutbox();
        var receive =
                new ReceiveWebhook(
                        List.of(fixture.adapter().webhook(fixture::now)),
                        List.of(),
                        new InMemoryWebhookInbox(outbox),
                        IDS,
                        fixture::now);
        for (var call :
                List.of(
                        signed(session(), "whsec_of_somebody", NOON),
                        signed(session(), StripeFixture.SECRET, NOON.minusSeconds(301))))
            assertThatExceptionOfType(UnauthenticatedException.class)
                    .isThrownBy(() -> receive.receive("stripe", call));
        assertThat(outbox.due(10)).isEmpty();

        receive.receive("stripe", signed(session(), StripeFixture.SECRET, NOON));
        assertThat(outbox.due(10)).hasSize(1);
    }

    @Test
    void a_call_without_header_or_without_configured_key_is_refused() {
        refuses(new WebhookRequest(Map.of(), session().getBytes(StandardCharsets.UTF_8)));
        fixture.setKey(Optional.empty());
        refuses(signed(session(), StripeFixture.SECRET, NOON));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "payment_intent.succeeded | {'metadata': {'payment': 'PAYMENT'}} | PAYMENT",
                "checkout.session.expired | {'client_reference_id': 'PAYMENT'} | PAYMENT",
                "charge.refunded | {'object': 'charge', 'id': 'ch_1'} | CHARGE",
                "refund.failed | {'object': 'refund', 'charge': 'ch_1'} | CHARGE",
                "charge.dispute.created | {'object': 'dispute', 'charge': {'id': 'ch_1'}} | CHARGE",
                "radar.early_fraud_warning.created | {'charge': 'ch_1'} | CHARGE",
                "account.updated | {'object': 'account', 'id': 'acct_1'} | PAYEE"
            })
    void handled_event_types_are_read_with_topic_and_subject(
            String type, String object, Topic topic) {
        var body = object.replace('\'', '"').replace("PAYMENT", PAYMENT);
        var event = "{\"id\": \"evt_1\", \"type\": \"%s\", \"data\": {\"object\": %s}}";
        var events = read(signed(event.formatted(type, body), StripeFixture.SECRET, NOON));

        assertThat(events).singleElement().extracting(WebhookEvent::topic).isEqualTo(topic);
        assertThat(events.getFirst().subject()).isIn(PAYMENT, "ch_1", "acct_1");
    }

    @Test
    void an_event_of_version_2_names_the_account_it_is_about() {
        var event =
                """
                {"id": "evt_1", "object": "v2.core.event",
                 "type": "v2.core.account[requirements].updated",
                 "related_object": {"id": "acct_1", "type": "v2.core.account"}}\
                """;

        assertThat(read(signed(event, StripeFixture.CONNECT_SECRET, NOON)))
                .containsExactly(new WebhookEvent("evt_1", Topic.PAYEE, "acct_1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "<html>",
                "{\"id\": \"evt_1\", \"type\": \"invoice.paid\", \"data\": {\"object\": {}}}",
                "{\"id\": \"evt_1\", \"type\": \"checkout.session.completed\"}",
                "{\"id\": \"evt_1\", \"type\": \"payment_intent.succeeded\", \"data\":"
                        + " {\"object\": {\"metadata\": {\"payment\": \"another shop's\"}}}}",
                "{\"type\": \"charge.refunded\", \"data\": {\"object\": {\"id\": 7}}}"
            })
    void unhandled_and_malformed_events_are_ignored(String body) {
        assertThat(read(signed(body, StripeFixture.SECRET, NOON))).isEmpty();
    }

    private static String session() {
        return """
        {"id": "evt_1", "type": "checkout.session.completed",
         "data": {"object": {"client_reference_id": "%s", "é": 1}}}\
        """
                .formatted(PAYMENT);
    }

    private static WebhookRequest signed(String body, String secret, Instant at) {
        return call(body, FakeStripeEvents.signed(body, secret, at.getEpochSecond()));
    }

    private static WebhookRequest call(String body, String header) {
        return new WebhookRequest(
                Map.of("stripe-signature", header), body.getBytes(StandardCharsets.UTF_8));
    }

    private List<WebhookEvent> read(WebhookRequest call) {
        return fixture.adapter().webhook(fixture::now).read(call);
    }

    private void refuses(WebhookRequest call) {
        assertThatExceptionOfType(UnauthenticatedException.class)
                .isThrownBy(() -> read(call))
                .satisfies(no -> assertThat(no.code()).isEqualTo("webhook.signature"));
    }
}
