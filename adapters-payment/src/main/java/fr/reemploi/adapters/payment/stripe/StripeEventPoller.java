package fr.reemploi.adapters.payment.stripe;

import com.stripe.model.Event;
import com.stripe.model.StripeCollection;
import com.stripe.param.EventListParams;
import fr.reemploi.application.webhook.WebhookEvent;
import fr.reemploi.application.webhook.WebhookEventSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Lists Stripe's events of the last thirty days, to recover missed webhook calls.
public final class StripeEventPoller implements WebhookEventSource {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PAGE_SIZE = 100;
    private static final int MAX_PAGES = 50;

    private final StripeApi stripe;

    public StripeEventPoller(StripeApi stripe) {
        this.stripe = stripe;
    }

    @Override
    public String provider() {
        return StripeApi.NAME;
    }

    @Override
    public List<WebhookEvent> since(Instant instant) {
        if (stripe.settings().isEmpty()) return List.of();
        var result = new ArrayList<WebhookEvent>();
        var last = Optional.<String>empty();
        for (var page = 0; page < MAX_PAGES; page++) {
            var events = page(instant, last);
            for (var event : events.getData())
                result.addAll(StripeEvents.read(JSON.readTree(event.toJson())));
            if (!Boolean.TRUE.equals(events.getHasMore()) || events.getData().isEmpty()) break;
            last = Optional.of(events.getData().getLast()).map(Event::getId);
        }
        return List.copyOf(result);
    }

    private StripeCollection<Event> page(Instant since, Optional<String> last) {
        var from = EventListParams.Created.builder().setGte(since.getEpochSecond()).build();
        var parameters = EventListParams.builder().setCreated(from).setLimit(PAGE_SIZE);
        last.ifPresent(parameters::setStartingAfter);
        try {
            return stripe.call(client ->
                    client.v1().events().list(parameters.build(), StripeApi.defaultOptions()));
        } catch (StripeRequestRejectedException rejection) {
            throw StripeApi.temporarilyUnavailable();
        }
    }
}
