package fr.reemploi.adapters.http.api.json;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.json.OrderJson.OrderLineJson;
import fr.reemploi.application.checkout.DescribePayment;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shipment.ReadShipment;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.Return;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Builds the JSON of orders, with data stored elsewhere: payment status, shipment, photo
/// addresses.
@Component
public final class OrderResponses {
    private static final PhotoId UNKNOWN_ID = new PhotoId(new UUID(0, 0));

    private final ReadOrders reading;
    private final DescribePayment payments;
    private final ReadShipment shipments;
    private final PhotoStore photos;

    OrderResponses(
            ReadOrders reading,
            DescribePayment payments,
            ReadShipment shipments,
            PhotoStore photos) {
        this.reading = reading;
        this.payments = payments;
        this.shipments = shipments;
        this.photos = photos;
    }

    public OrderJson json(Actor reader, Order order, String base) {
        var view = reading.snapshot(reader, order);
        return json(view, PaymentJson.of(payments.of(order, view.now()), base), base);
    }

    public ReturnJson json(Order order, Return orderReturn, String base) {
        var visible =
                orderReturn.photos().stream().map(photo -> photo(order, photo, base)).toList();
        return ReturnJson.of(order, orderReturn, visible);
    }

    public PhotoJson photo(Order order, Photo photo, String base) {
        var title = order.sale().lines().getFirst().title().value();
        return PhotoJson.of(photo, title, photos, base);
    }

    public OrderJson json(ReadOrders.OrderSnapshot view, PaymentJson payment, String base) {
        var order = view.order();
        var lines =
                order.sale().lines().stream()
                        .map(line -> OrderLineJson.of(line, key -> address(key, base)))
                        .toList();
        var returns =
                order.returns().stream()
                        .map(orderReturn -> json(order, orderReturn, base))
                        .toList();
        var visible = view.forSeller() ? payment.withoutRedirect() : payment;
        return OrderJson.of(view, visible, lines, shipment(view, base), returns);
    }

    private Optional<ShipmentJson> shipment(ReadOrders.OrderSnapshot view, String base) {
        var order = view.order();
        if (order.tracking().isEmpty()) return Optional.empty();
        var label =
                AbsoluteLinks.absolute(base, ApiPaths.BASE + "/orders/" + order.id() + "/label");
        var visible = Optional.of(label).filter(_ -> view.forSeller());
        return ShipmentJson.of(order, shipments.of(order), visible);
    }

    /// An order line stores only the key of its photo; the address needs no more.
    private String address(String key, String base) {
        return AbsoluteLinks.absolute(
                base, photos.address(new Photo(UNKNOWN_ID, key, 1, 1), Size.LARGE));
    }
}
