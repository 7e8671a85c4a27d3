package fr.reemploi.application.shipment;

import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.audit.AuditLog;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.TextRules;
import fr.reemploi.domain.shipment.Shipment;
import java.util.List;
import java.util.Optional;

/// Resolves a label purchase of unknown outcome: the operator looks it up in the carrier's account.
@UseCase
public final class ResolveLabelPurchase {
    private static final int MAX_NUMBER_LENGTH = 60;

    private final Orders orders;
    private final Shipments shipments;
    private final SyncOrderWithShipment syncOrder;
    private final AuditLog audit;
    private final BusinessClock clock;

    public ResolveLabelPurchase(
            Orders orders,
            Shipments shipments,
            SyncOrderWithShipment syncOrder,
            AuditLog audit,
            BusinessClock clock) {
        this.orders = orders;
        this.shipments = shipments;
        this.syncOrder = syncOrder;
        this.audit = audit;
        this.clock = clock;
    }

    /// Reads `bought` and, if true, the carrier's tracking number.
    ///
    /// @throws ConflictException `label.not-asked`, `label.under-way` or `label.bought`
    public Order resolve(Actor actor, OrderId id, Form form) {
        actor.require(Role.ADMIN);
        var purchased = form.require("bought", form.flag("bought"));
        var number =
                form.text(
                        "trackingNumber", input -> TextRules.singleLine(input, MAX_NUMBER_LENGTH));
        if (purchased.orElse(false)) form.require("trackingNumber", number);
        form.check();
        orders.get(id);
        var stored = shipments.find(id).orElseThrow(() -> new ConflictException("label.not-asked"));
        shipments.update(
                stored, current -> applyResolution(current, purchased.orElseThrow(), number));
        audit.add(
                AuditEntry.of(
                        Optional.of(actor.account()),
                        "label.resolved",
                        id,
                        List.of("bought=" + purchased.orElseThrow()),
                        clock.instant()));
        return syncOrder.sync(id);
    }

    private Change<Shipment> applyResolution(
            Shipment stored, boolean purchased, Optional<String> number) {
        return purchased
                ? stored.confirmPurchase(number.orElseThrow(), clock.instant())
                : stored.confirmNoPurchase(clock.instant());
    }
}
