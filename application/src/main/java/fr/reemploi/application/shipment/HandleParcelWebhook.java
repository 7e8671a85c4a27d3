package fr.reemploi.application.shipment;

import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.webhook.WebhookEvent;
import fr.reemploi.application.webhook.WebhookEvent.Topic;
import fr.reemploi.application.webhook.WebhookHandler;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipment.Shipment;
import java.util.Optional;

/// A carrier says that something happened to a parcel: he is asked at once. His notice also proves
/// that a label was bought whose purchase he never answered.
@UseCase
public final class HandleParcelWebhook implements WebhookHandler {
    private final Shipments dispatches;
    private final SyncOrderWithShipment follow;
    private final BusinessClock clock;

    public HandleParcelWebhook(
            Shipments dispatches, SyncOrderWithShipment follow, BusinessClock clock) {
        this.dispatches = dispatches;
        this.follow = follow;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return Topic.PARCEL;
    }

    @Override
    public void handle(WebhookEvent notice) {
        var words = notice.subject().strip().split(" ", 2);
        var reference =
                words.length == 2 ? Optional.of(words[1].strip()) : Optional.<String>empty();
        OrderId.parse(words[0])
                .flatMap(dispatches::find)
                .ifPresent(known -> {
                    dispatches.update(known, one -> heard(one, reference));
                    follow.follow(known.order());
                });
    }

    private Change<Shipment> heard(Shipment one, Optional<String> reference) {
        var now = clock.instant();
        var bought =
                reference
                        .map(found -> one.bought(found, Optional.empty(), now))
                        .orElseGet(() -> Change.none(one));
        return bought.then(known -> known.askSoon(now));
    }
}
