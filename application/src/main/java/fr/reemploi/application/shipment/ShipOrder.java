package fr.reemploi.application.shipment;

import fr.reemploi.application.order.OrderAccess;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.order.SellerOrderActions;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.TextRules;
import fr.reemploi.domain.shipping.ParcelTracking;

/// Sends an order: with a label the marketplace buys where the buyer chose its carrier, else as the
/// seller says.
@UseCase
public final class ShipOrder {
    private static final int LONGEST_NAME = 60;

    private final Orders orders;
    private final Shipments dispatches;
    private final SellerOrderActions fulfil;
    private final BuyLabel labels;
    private final SyncOrderWithShipment follow;
    private final BusinessClock clock;

    public ShipOrder(
            Orders orders,
            Shipments dispatches,
            SellerOrderActions fulfil,
            BuyLabel labels,
            SyncOrderWithShipment follow,
            BusinessClock clock) {
        this.orders = orders;
        this.dispatches = dispatches;
        this.fulfil = fulfil;
        this.labels = labels;
        this.follow = follow;
        this.clock = clock;
    }

    /// Sends it. Where the marketplace buys the label: with nothing said it buys it; with a
    /// tracking number alone, the seller has seen in the carrier's books that it was bought; with a
    /// carrier, he sends it by himself.
    ///
    /// @throws ConflictException `label.refused`, `label.unknown`, `label.under-way`,
    ///   `label.not-asked`
    public Order ship(Actor actor, OrderId id, Form form) {
        var order = OrderAccess.asSeller(actor, orders.get(id));
        if (!isCarried(order)) return fulfil.ship(actor, id, form);
        var carrier = form.text("carrier", typed -> TextRules.line(typed, LONGEST_NAME));
        var number = form.text("trackingNumber", typed -> TextRules.line(typed, LONGEST_NAME));
        form.check();
        var parcel = new ParcelTracking(carrier.orElse(""), number);
        if (!order.ship(parcel, clock.instant()).changed()) return order;
        if (carrier.isPresent()) sendByOwnWay(order, parcel);
        else if (number.isPresent()) sayBought(order, number.get());
        else labels.buy(order);
        return follow.follow(id);
    }

    /// Whether a carrier of the marketplace was to bring it, whoever did in the end.
    private boolean isCarried(Order order) {
        return order.sale().delivery().carrier().isPaidByMarketplace()
                || dispatches.find(order.id()).isPresent();
    }

    private void sendByOwnWay(Order order, ParcelTracking parcel) {
        dispatches.update(
                order.id(),
                order.sale().delivery().carrier(),
                one -> one.sendByOwnWay(parcel, clock.instant()));
    }

    private void sayBought(Order order, String number) {
        dispatches.update(
                order.id(),
                order.sale().delivery().carrier(),
                one -> one.sayBought(number, clock.instant()));
    }
}
