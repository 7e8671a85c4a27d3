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

/// Webhook handler: schedules tracking of a parcel at once. The event also proves that a label was
/// bought whose purchase got no response.
@UseCase
public final class HandleParcelWebhook implements WebhookHandler {
    private final Shipments shipments;
    private final SyncOrderWithShipment syncOrder;
    private final BusinessClock clock;

    public HandleParcelWebhook(
            Shipments shipments, SyncOrderWithShipment syncOrder, BusinessClock clock) {
        this.shipments = shipments;
        this.syncOrder = syncOrder;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return Topic.PARCEL;
    }

    @Override
    public void handle(WebhookEvent event) {
        var parts = event.subject().strip().split(" ", 2);
        var reference =
                parts.length == 2 ? Optional.of(parts[1].strip()) : Optional.<String>empty();
        OrderId.parse(parts[0])
                .flatMap(shipments::find)
                .ifPresent(stored -> {
                    shipments.update(stored, current -> applyWebhook(current, reference));
                    syncOrder.sync(stored.order());
                });
    }

    private Change<Shipment> applyWebhook(Shipment stored, Optional<String> reference) {
        var now = clock.instant();
        var purchase =
                reference
                        .map(carrierReference ->
                                stored.markPurchased(carrierReference, Optional.empty(), now))
                        .orElseGet(() -> Change.none(stored));
        return purchase.then(changed -> changed.scheduleNow(now));
    }
}
