package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.document;
import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.flag;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.integer;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.maybeInstant;
import static fr.reemploi.persistence.codec.DocumentFields.maybeText;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.domain.shipment.LabelDownload;
import fr.reemploi.domain.shipment.Shipment;
import fr.reemploi.domain.shipment.ShipmentState;
import fr.reemploi.domain.shipment.ShipmentState.Bought;
import fr.reemploi.domain.shipment.ShipmentState.Buying;
import fr.reemploi.domain.shipment.ShipmentState.Open;
import fr.reemploi.domain.shipment.ShipmentState.ShippedBySeller;
import fr.reemploi.domain.shipment.ShipmentState.Unknown;
import fr.reemploi.domain.shipment.TrackingHistory;
import fr.reemploi.domain.shipping.ParcelTracking;
import fr.reemploi.domain.shipping.TrackingEvent;
import fr.reemploi.persistence.codec.DocumentFields;
import org.bson.Document;

/// Stored form of a shipment. The public constant is a path used by queries.
public final class ShipmentBson {
    /// For queries only: when the carrier is polled next. Absent if no poll is due.
    public static final String DUE = "due";

    private static final String ORDER = "order";
    private static final String VERSION = "version";
    private static final String CARRIER = "carrier";
    private static final String ATTEMPT = "attempt";
    private static final String STATE = "state";
    private static final String LABEL = "label";
    private static final String TRACKING = "journey";

    private static final String IS = "is";
    private static final String OPEN = "open";
    private static final String BUYING = "buying";
    private static final String UNKNOWN = "unknown";
    private static final String BOUGHT = "bought";
    private static final String SHIPPED_BY_SELLER = "own-way";

    private static final String REFUSAL = "refusal";
    private static final String SINCE = "since";
    private static final String AT = "at";
    private static final String REFERENCE = "reference";
    private static final String NUMBER = "number";
    private static final String DOWNLOADED = "kept";
    private static final String ATTEMPTS = "tries";
    private static final String TRACKING_PAGE = "page";
    private static final String EVENTS = "milestones";
    private static final String KIND = "kind";
    private static final String TEXT = "text";

    private ShipmentBson() {}

    public static Document write(Shipment shipment) {
        var doc =
                new Document(ORDER, shipment.order().value())
                        .append(VERSION, shipment.version().value())
                        .append(CARRIER, CarrierBson.write(shipment.carrier()))
                        .append(ATTEMPT, shipment.attempt());
        return put(doc, DUE, shipment.due().map(DocumentFields::date))
                .append(STATE, write(shipment.state()))
                .append(LABEL, write(shipment.label()))
                .append(TRACKING, write(shipment.tracking()));
    }

    public static Shipment read(Document doc) {
        return new Shipment(
                new OrderId(uuid(doc, ORDER)),
                new Version(number(doc, VERSION)),
                CarrierBson.read(doc, CARRIER),
                integer(doc, ATTEMPT),
                readState(document(doc, STATE)),
                readLabelDownload(document(doc, LABEL)),
                readTrackingHistory(document(doc, TRACKING)));
    }

    private static Document write(ShipmentState state) {
        return switch (state) {
            case Open(var refusal) -> put(new Document(IS, OPEN), REFUSAL, refusal);
            case Buying(var since) -> new Document(IS, BUYING).append(SINCE, date(since));
            case Unknown(var since) -> new Document(IS, UNKNOWN).append(SINCE, date(since));
            case Bought(var at, var reference, var number) ->
                    put(
                            new Document(IS, BOUGHT)
                                    .append(AT, date(at))
                                    .append(REFERENCE, reference),
                            NUMBER,
                            number);
            case ShippedBySeller(var at, var parcel) ->
                    put(
                            new Document(IS, SHIPPED_BY_SELLER)
                                    .append(AT, date(at))
                                    .append(CARRIER, parcel.carrier()),
                            NUMBER,
                            parcel.trackingNumber());
        };
    }

    private static ShipmentState readState(Document doc) {
        return switch (text(doc, IS)) {
            case OPEN -> new Open(maybeText(doc, REFUSAL));
            case BUYING -> new Buying(instant(doc, SINCE));
            case UNKNOWN -> new Unknown(instant(doc, SINCE));
            case BOUGHT ->
                    new Bought(instant(doc, AT), text(doc, REFERENCE), maybeText(doc, NUMBER));
            case SHIPPED_BY_SELLER -> {
                var carrier = text(doc, CARRIER);
                var parcel = new ParcelTracking(carrier, maybeText(doc, NUMBER));
                yield new ShippedBySeller(instant(doc, AT), parcel);
            }
            case String other -> throw DocumentFields.unknown("state of a shipment", other);
        };
    }

    private static Document write(LabelDownload label) {
        var doc = new Document(DOWNLOADED, label.downloaded()).append(ATTEMPTS, label.attempts());
        return put(doc, DUE, label.due().map(DocumentFields::date));
    }

    private static LabelDownload readLabelDownload(Document doc) {
        return new LabelDownload(
                flag(doc, DOWNLOADED), integer(doc, ATTEMPTS), maybeInstant(doc, DUE));
    }

    private static Document write(TrackingHistory history) {
        var events = history.events().stream().map(ShipmentBson::write).toList();
        var doc = put(new Document(), TRACKING_PAGE, history.trackingPage()).append(EVENTS, events);
        return put(doc, DUE, history.due().map(DocumentFields::date));
    }

    private static TrackingHistory readTrackingHistory(Document doc) {
        return new TrackingHistory(
                maybeText(doc, TRACKING_PAGE),
                list(doc, EVENTS, Document.class).stream()
                        .map(ShipmentBson::readTrackingEvent)
                        .toList(),
                maybeInstant(doc, DUE));
    }

    private static Document write(TrackingEvent event) {
        return new Document(AT, date(event.at()))
                .append(KIND, EnumNames.of(event.kind()))
                .append(TEXT, event.text());
    }

    private static TrackingEvent readTrackingEvent(Document doc) {
        return new TrackingEvent(
                instant(doc, AT), enumValue(doc, KIND, TrackingEvent.Kind.class), text(doc, TEXT));
    }
}
