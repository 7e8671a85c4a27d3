package fr.reemploi.adapters.http.admin;

import static fr.reemploi.application.Examples.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.adapters.http.OrderApiFixture;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.outbox.EventDelivery;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.domain.listing.Listing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EventApiTest {
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    private final ApiTestClient admin = OrderApiFixture.administrator();
    private final Listing listing =
            bean(Listings.class)
                    .save(aDraft().publishWithoutPhoto(Instant.parse("2099-01-01T00:00:00Z")));

    @Test
    void a_parked_event_is_listed_with_its_handler_and_reason_and_retried_once() {
        defer("send-order-emails", Optional.empty());

        var item = item("parked", "send-order-emails");
        assertThat(item.path("type").asString()).isEqualTo("listing-published");
        assertThat(item.path("aggregateId").asString()).isEqualTo(listing.id().toString());
        assertThat(item.path("attempts").asInt()).isEqualTo(1);
        assertThat(item.path("lastError").asString()).isEqualTo("no route to host");
        assertThat(item.path("nextAttemptAt").isNull()).isTrue();
        assertThat(item.path("state").asString()).isEqualTo("parked");

        var retry = "/admin/events/" + item.path("id").asString() + "/retry";
        var retried = admin.post(retry, "").has(200).json();
        assertThat(retried.path("state").asString()).isEqualTo("waiting");
        assertThat(retried.path("nextAttemptAt").isNull()).isFalse();
        assertThat(admin.post(retry, "").problem(409)).isEqualTo("event.not-parked");
    }

    @Test
    void a_waiting_event_tells_when_it_is_retried() {
        defer("invoice-order", Optional.of(FAR));

        var item = item("waiting", "invoice-order");
        assertThat(item.path("nextAttemptAt").asString()).isEqualTo("2100-01-01T00:00:00Z");
        assertThat(
                        admin.post("/admin/events/" + item.path("id").asString() + "/retry", "")
                                .problem(409))
                .isEqualTo("event.not-parked");
    }

    @Test
    void the_list_is_in_pages_and_parked_events_are_the_default() {
        defer("verify-sellers", Optional.empty());
        defer("delete-photos", Optional.empty());

        var first = admin.get("/admin/events?limit=1").has(200).json();
        assertThat(first.path("items")).hasSize(1);
        assertThat(first.path("items").get(0).path("state").asString()).isEqualTo("parked");
        var next = admin.get("/admin/events?limit=1&cursor=" + first.path("nextCursor").asString());
        assertThat(next.has(200).json().path("items").get(0).path("id"))
                .isNotEqualTo(first.path("items").get(0).path("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=done", "state=PARKED", "limit=0", "limit=1000", "cursor=x"})
    void a_wrong_parameter_is_rejected(String query) {
        assertThat(admin.get("/admin/events?" + query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "x", "..%2f", "1"})
    void an_unknown_event_is_not_found(String id) {
        assertThat(admin.post("/admin/events/" + id + "/retry", "").status()).isBetween(400, 404);
    }

    @Test
    void others_may_neither_list_nor_retry() {
        var retry = "/admin/events/" + new UUID(1, 1) + "/retry";
        assertThat(ApiTestClient.seller().get("/admin/events").problem(403))
                .isEqualTo("role.required");
        assertThat(ApiTestClient.buyer().post(retry, "").problem(403)).isEqualTo("role.required");
        assertThat(ApiTestClient.anyone().get("/admin/events").status()).isEqualTo(401);
    }

    private JsonNode item(String state, String handler) {
        var items = admin.get("/admin/events?limit=100&state=" + state).has(200).json();
        for (var item : items.path("items"))
            if (item.path("aggregateId").asString().equals(listing.id().toString())
                    && item.path("handler").asString().equals(handler)) return item;
        throw new AssertionError(items.toString());
    }

    private void defer(String handler, Optional<Instant> retryAt) {
        var event =
                bean(Outbox.class).due(10_000).stream()
                        .filter(stored -> stored.aggregateId().equals(listing.id().toString()))
                        .findFirst()
                        .orElseGet(this::republish);
        bean(Outbox.class)
                .defer(
                        event,
                        List.of(
                                EventDelivery.held(event, handler)
                                        .failed("no route to host", retryAt)));
    }

    private StoredEvent republish() {
        var listings = bean(Listings.class);
        var withdrawn = listings.get(listing.id()).withdraw(FAR);
        listings.save(withdrawn);
        return bean(Outbox.class).due(10_000).stream()
                .filter(stored -> stored.aggregateId().equals(listing.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T bean(Class<T> type) {
        return ApiTestClient.server().getBean(type);
    }
}
