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

/// Ships an order: buys a label where the buyer chose a carrier of the marketplace, else records
/// the seller's shipment.
@UseCase
public final class ShipOrder {
    private static final int MAX_NAME_LENGTH = 60;

    private final Orders orders;
    private final Shipments shipments;
    private final SellerOrderActions sellerActions;
    private final BuyLabel labels;
    private final SyncOrderWithShipment syncOrder;
    private final BusinessClock clock;

    public ShipOrder(
            Orders orders,
            Shipments shipments,
            SellerOrderActions sellerActions,
            BuyLabel labels,
            SyncOrderWithShipment syncOrder,
            BusinessClock clock) {
        this.orders = orders;
        this.shipments = shipments;
        this.sellerActions = sellerActions;
        this.labels = labels;
        this.syncOrder = syncOrder;
        this.clock = clock;
    }

    /// Ships the order. Where the marketplace buys the label: an empty form buys it; a tracking
    /// number alone confirms a purchase the seller found in the carrier's account; a carrier
    /// records a shipment by the seller.
    ///
    /// @throws ConflictException `label.refused`, `label.unknown`, `label.under-way`,
    ///   `label.not-asked`
    public Order ship(Actor actor, OrderId id, Form form) {
        var order = OrderAccess.asSeller(actor, orders.get(id));
        if (!usesMarketplaceCarrier(order)) return sellerActions.ship(actor, id, form);
        var carrier = form.text("carrier", input -> TextRules.singleLine(input, MAX_NAME_LENGTH));
        var number =
                form.text("trackingNumber", input -> TextRules.singleLine(input, MAX_NAME_LENGTH));
        form.check();
        var parcel = new ParcelTracking(carrier.orElse(""), number);
        if (!order.ship(parcel, clock.instant()).changed()) return order;
        if (carrier.isPresent()) shipBySeller(order, parcel);
        else if (number.isPresent()) confirmPurchase(order, number.get());
        else labels.buy(order);
        return syncOrder.sync(id);
    }

    /// Whether a carrier of the marketplace was agreed, whoever ships in the end.
    private boolean usesMarketplaceCarrier(Order order) {
        return order.sale().delivery().carrier().isPaidByMarketplace()
                || shipments.find(order.id()).isPresent();
    }

    private void shipBySeller(Order order, ParcelTracking parcel) {
        shipments.update(
                order.id(),
                order.sale().delivery().carrier(),
                stored -> stored.shipBySeller(parcel, clock.instant()));
    }

    private void confirmPurchase(Order order, String number) {
        shipments.update(
                order.id(),
                order.sale().delivery().carrier(),
                stored -> stored.confirmPurchase(number, clock.instant()));
    }
}
