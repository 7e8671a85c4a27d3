package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.document;
import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.maybeDocument;
import static fr.reemploi.persistence.codec.DocumentFields.maybeText;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.order.OrderNumber;
import fr.reemploi.domain.order.TimelineEntry;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.domain.shipping.ParcelTracking;
import fr.reemploi.persistence.codec.DocumentFields;
import org.bson.Document;

/// Stored form of an order. Public constants are paths used by queries.
public final class OrderBson {
    public static final String ID = "id";
    public static final String VERSION = "version";

    /// For queries only, like the next three constants: derived from the order.
    public static final String BUYER = "buyer";

    public static final String SELLER = "seller";
    public static final String PLACED_AT = "placedAt";

    /// Absent if no deadline applies to the state of the order.
    public static final String DEADLINE = "deadline";

    private static final String NUMBER = "number";
    private static final String CHECKOUT = "checkout";
    private static final String SALE = "sale";
    private static final String STATE = "state";
    private static final String PARCEL_TRACKING = "shipment";
    private static final String PAYMENTS = "funds";
    private static final String RETURNS = "returns";
    private static final String TIMELINE = "timeline";

    private static final String CARRIER = "carrier";
    private static final String TRACKING_NUMBER = "trackingNumber";
    private static final String AT = "at";
    private static final String EVENT_TYPE = "step";
    private static final String NOTE = "note";

    private OrderBson() {}

    public static Document write(Order order) {
        var doc =
                new Document(ID, order.id().value())
                        .append(VERSION, order.version().value())
                        .append(BUYER, order.sale().buyer().id().value())
                        .append(SELLER, order.sale().seller().id().value())
                        .append(PLACED_AT, date(order.placedAt()));
        put(doc, DEADLINE, order.deadline().map(DocumentFields::date))
                .append(NUMBER, order.number().value())
                .append(CHECKOUT, order.checkout().value())
                .append(SALE, SaleBson.write(order.sale()))
                .append(STATE, OrderStateBson.write(order.state()));
        return put(doc, PARCEL_TRACKING, order.tracking().map(OrderBson::write))
                .append(PAYMENTS, OrderPaymentsBson.write(order.payments()))
                .append(RETURNS, order.returns().stream().map(ReturnBson::write).toList())
                .append(TIMELINE, order.timeline().stream().map(OrderBson::write).toList());
    }

    public static Order read(Document doc) {
        var id = new OrderId(uuid(doc, ID));
        return new Order(
                id,
                new Version(number(doc, VERSION)),
                new OrderNumber(text(doc, NUMBER)),
                new CheckoutId(uuid(doc, CHECKOUT)),
                SaleBson.read(document(doc, SALE)),
                OrderStateBson.read(document(doc, STATE)),
                maybeDocument(doc, PARCEL_TRACKING).map(OrderBson::readParcelTracking),
                OrderPaymentsBson.read(document(doc, PAYMENTS)),
                list(doc, RETURNS, Document.class).stream()
                        .map(returnDoc -> ReturnBson.read(id, returnDoc))
                        .toList(),
                list(doc, TIMELINE, Document.class).stream()
                        .map(OrderBson::readTimelineEntry)
                        .toList());
    }

    private static Document write(ParcelTracking tracking) {
        var doc = new Document(CARRIER, tracking.carrier());
        return put(doc, TRACKING_NUMBER, tracking.trackingNumber());
    }

    private static ParcelTracking readParcelTracking(Document doc) {
        return new ParcelTracking(text(doc, CARRIER), maybeText(doc, TRACKING_NUMBER));
    }

    private static Document write(TimelineEntry entry) {
        var doc = new Document(AT, date(entry.at())).append(EVENT_TYPE, EnumNames.of(entry.type()));
        return put(doc, NOTE, entry.note());
    }

    private static TimelineEntry readTimelineEntry(Document doc) {
        return new TimelineEntry(
                instant(doc, AT),
                enumValue(doc, EVENT_TYPE, OrderEventType.class),
                maybeText(doc, NOTE));
    }
}
