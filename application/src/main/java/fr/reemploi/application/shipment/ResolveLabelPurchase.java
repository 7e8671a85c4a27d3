package fr.reemploi.application.shipment;

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
import java.util.Optional;

/// The operator says whether a label nobody answered for was bought: he looked it up in his account
/// at the carrier's.
@UseCase
public final class ResolveLabelPurchase {
    private static final int LONGEST_NUMBER = 60;

    private final Orders orders;
    private final Shipments dispatches;
    private final SyncOrderWithShipment follow;
    private final BusinessClock clock;

    public ResolveLabelPurchase(
            Orders orders,
            Shipments dispatches,
            SyncOrderWithShipment follow,
            BusinessClock clock) {
        this.orders = orders;
        this.dispatches = dispatches;
        this.follow = follow;
        this.clock = clock;
    }

    /// With `bought` and, if it was, the carrier's tracking number.
    ///
    /// @throws ConflictException `label.not-asked`, `label.under-way` or `label.bought`
    public Order judge(Actor actor, OrderId id, Form form) {
        actor.must(Role.ADMIN);
        var bought = form.require("bought", form.flag("bought"));
        var number = form.text("trackingNumber", typed -> TextRules.line(typed, LONGEST_NUMBER));
        if (bought.orElse(false)) form.require("trackingNumber", number);
        form.check();
        orders.get(id);
        var known = dispatches.find(id).orElseThrow(() -> new ConflictException("label.not-asked"));
        dispatches.update(known, one -> judged(one, bought.orElseThrow(), number));
        return follow.follow(id);
    }

    private Change<Shipment> judged(Shipment one, boolean bought, Optional<String> number) {
        return bought
                ? one.sayBought(number.orElseThrow(), clock.instant())
                : one.sayNotBought(clock.instant());
    }
}
