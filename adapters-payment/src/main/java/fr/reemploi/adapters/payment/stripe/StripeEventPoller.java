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

/// The events Stripe keeps for thirty days, whether its calls came or not.
public final class StripeEventPoller implements WebhookEventSource {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PAGE = 100;
    private static final int MOST_PAGES = 50;

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
        var found = new ArrayList<WebhookEvent>();
        var last = Optional.<String>empty();
        for (var page = 0; page < MOST_PAGES; page++) {
            var events = page(instant, last);
            for (var event : events.getData())
                found.addAll(StripeEvents.read(JSON.readTree(event.toJson())));
            if (!Boolean.TRUE.equals(events.getHasMore()) || events.getData().isEmpty()) break;
            last = Optional.of(events.getData().getLast()).map(Event::getId);
        }
        return List.copyOf(found);
    }

    private StripeCollection<Event> page(Instant since, Optional<String> last) {
        var from = EventListParams.Created.builder().setGte(since.getEpochSecond()).build();
        var asked = EventListParams.builder().setCreated(from).setLimit(PAGE);
        last.ifPresent(asked::setStartingAfter);
        try {
            return stripe.ask(to -> to.v1().events().list(asked.build(), StripeApi.plain()));
        } catch (StripeRequestRejectedException refused) {
            throw StripeApi.soon();
        }
    }
}
