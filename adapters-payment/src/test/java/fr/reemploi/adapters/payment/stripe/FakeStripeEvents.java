package fr.reemploi.adapters.payment.stripe;

import com.stripe.Stripe;
import com.stripe.net.Webhook;
import java.io.IOException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.json.JsonMapper;

/// Events of the simulated Stripe: listed for thirty days and sent to webhook endpoints.
final class FakeStripeEvents implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MediaType TYPE = MediaType.get("application/json; charset=utf-8");

    private final List<Map<String, Object>> events = new ArrayList<>();
    private final List<Listener> listeners = new ArrayList<>();
    private final OkHttpClient client = new OkHttpClient();
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final FakeStripeIds ids;
    private final InstantSource clock;

    FakeStripeEvents(FakeStripeIds ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /// @param ofAccounts whether it receives events of connected accounts instead of the platform's
    record Listener(String url, String secret, boolean ofAccounts) {}

    synchronized void addListener(Listener listener) {
        listeners.add(listener);
    }

    synchronized void publish(String type, Map<String, Object> object) {
        var event = event(type, Map.of("object", new LinkedHashMap<>(object)));
        events.addFirst(event);
        send(event, false);
    }

    synchronized void publishForAccount(String type, Map<String, Object> object, String account) {
        var event = event(type, Map.of("object", object));
        event.put("account", account);
        send(event, true);
    }

    /// A thin event (API v2): it contains only the id of its object.
    synchronized void publishThin(String type, String account) {
        var event = new LinkedHashMap<String, Object>();
        event.put("id", ids.next("evt"));
        event.put("object", "v2.core.event");
        event.put("type", type);
        event.put("livemode", false);
        event.put("created", clock.instant().toString());
        event.put("related_object", Map.of("id", account, "type", "v2.core.account"));
        send(event, true);
    }

    private LinkedHashMap<String, Object> event(String type, Map<String, Object> data) {
        var event = new LinkedHashMap<String, Object>();
        event.put("id", ids.next("evt"));
        event.put("object", "event");
        event.put("api_version", Stripe.API_VERSION);
        event.put("created", clock.instant().getEpochSecond());
        event.put("livemode", false);
        event.put("type", type);
        event.put("data", data);
        return event;
    }

    /// One page of events, newest first.
    synchronized Map<String, Object> list(StripeFormParameters parameters) {
        var since = parameters.text("created[gte]").map(Long::parseLong).orElse(0L);
        var limit = parameters.text("limit").map(Integer::parseInt).orElse(10);
        Predicate<Map<String, Object>> isNew = event -> (Long) event.get("created") >= since;
        var after = parameters.text("starting_after");
        var all = events.stream().filter(isNew).toList();
        var from = after.map(id -> indexOf(all, id) + 1).orElse(0);
        var page = all.subList(from, Math.min(from + limit, all.size()));
        return Map.of(
                "object",
                "list",
                "url",
                "/v1/events",
                "data",
                page,
                "has_more",
                from + limit < all.size());
    }

    private static int indexOf(List<Map<String, Object>> all, String id) {
        for (var i = 0; i < all.size(); i++) if (id.equals(all.get(i).get("id"))) return i;
        return -1;
    }

    /// Signs a body as Stripe does.
    static String signed(String body, String secret, long second) {
        try {
            var hash = Webhook.Util.computeHmacSha256(secret, second + "." + body);
            return "t=" + second + ",v1=" + hash;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    static String json(Object event) {
        return JSON.writeValueAsString(event);
    }

    synchronized Optional<Map<String, Object>> last() {
        return events.stream().findFirst();
    }

    private void send(Map<String, Object> event, boolean ofAccounts) {
        var body = json(event);
        for (var listener : listeners)
            if (listener.ofAccounts() == ofAccounts) executor.execute(() -> send(listener, body));
    }

    private void send(Listener listener, String body) {
        var second = clock.instant().getEpochSecond();
        var call =
                new Request.Builder()
                        .url(listener.url())
                        .header("Stripe-Signature", signed(body, listener.secret(), second))
                        .post(RequestBody.create(body, TYPE))
                        .build();
        try (var _ = client.newCall(call).execute()) {
            // Stripe would retry a failed call, but later than a test can wait
        } catch (IOException failure) {
            // the receiver has stopped
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        client.dispatcher().executorService().shutdown();
    }
}
