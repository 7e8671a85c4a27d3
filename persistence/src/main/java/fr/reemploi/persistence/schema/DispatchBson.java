package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.Fields.date;
import static fr.reemploi.persistence.codec.Fields.document;
import static fr.reemploi.persistence.codec.Fields.flag;
import static fr.reemploi.persistence.codec.Fields.instant;
import static fr.reemploi.persistence.codec.Fields.integer;
import static fr.reemploi.persistence.codec.Fields.list;
import static fr.reemploi.persistence.codec.Fields.maybeInstant;
import static fr.reemploi.persistence.codec.Fields.maybeText;
import static fr.reemploi.persistence.codec.Fields.number;
import static fr.reemploi.persistence.codec.Fields.put;
import static fr.reemploi.persistence.codec.Fields.text;
import static fr.reemploi.persistence.codec.Fields.uuid;
import static fr.reemploi.persistence.codec.Fields.word;

import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.domain.shared.Words;
import fr.reemploi.domain.shipment.Dispatch;
import fr.reemploi.domain.shipment.DispatchState;
import fr.reemploi.domain.shipment.DispatchState.Bought;
import fr.reemploi.domain.shipment.DispatchState.Buying;
import fr.reemploi.domain.shipment.DispatchState.Open;
import fr.reemploi.domain.shipment.DispatchState.OwnWay;
import fr.reemploi.domain.shipment.DispatchState.Unknown;
import fr.reemploi.domain.shipment.Journey;
import fr.reemploi.domain.shipment.LabelErrand;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Milestone;
import fr.reemploi.domain.shipping.Shipment;
import fr.reemploi.persistence.codec.Fields;
import org.bson.Document;

/// How an order left its seller, as stored. The public name is a path that queries use.
public final class DispatchBson {
    /// Written for queries only: when its carrier is asked next, while there is something to ask.
    public static final String DUE = "due";

    private static final String ORDER = "order";
    private static final String VERSION = "version";
    private static final String CARRIER = "carrier";
    private static final String ATTEMPT = "attempt";
    private static final String STATE = "state";
    private static final String LABEL = "label";
    private static final String JOURNEY = "journey";

    private static final String IS = "is";
    private static final String OPEN = "open";
    private static final String BUYING = "buying";
    private static final String UNKNOWN = "unknown";
    private static final String BOUGHT = "bought";
    private static final String OWN_WAY = "own-way";

    private static final String REFUSAL = "refusal";
    private static final String SINCE = "since";
    private static final String AT = "at";
    private static final String REFERENCE = "reference";
    private static final String NUMBER = "number";
    private static final String KEPT = "kept";
    private static final String TRIES = "tries";
    private static final String PAGE = "page";
    private static final String MILESTONES = "milestones";
    private static final String KIND = "kind";
    private static final String TEXT = "text";

    private DispatchBson() {}

    public static Document write(Dispatch dispatch) {
        var doc =
                new Document(ORDER, dispatch.order().value())
                        .append(VERSION, dispatch.version().value())
                        .append(CARRIER, Words.of(dispatch.carrier()))
                        .append(ATTEMPT, dispatch.attempt());
        return put(doc, DUE, dispatch.due().map(Fields::date))
                .append(STATE, write(dispatch.state()))
                .append(LABEL, write(dispatch.label()))
                .append(JOURNEY, write(dispatch.journey()));
    }

    public static Dispatch read(Document doc) {
        return new Dispatch(
                new OrderId(uuid(doc, ORDER)),
                new Version(number(doc, VERSION)),
                word(doc, CARRIER, Carrier.class),
                integer(doc, ATTEMPT),
                readState(document(doc, STATE)),
                readErrand(document(doc, LABEL)),
                readJourney(document(doc, JOURNEY)));
    }

    private static Document write(DispatchState state) {
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
            case OwnWay(var at, var parcel) ->
                    put(
                            new Document(IS, OWN_WAY)
                                    .append(AT, date(at))
                                    .append(CARRIER, parcel.carrier()),
                            NUMBER,
                            parcel.trackingNumber());
        };
    }

    private static DispatchState readState(Document doc) {
        return switch (text(doc, IS)) {
            case OPEN -> new Open(maybeText(doc, REFUSAL));
            case BUYING -> new Buying(instant(doc, SINCE));
            case UNKNOWN -> new Unknown(instant(doc, SINCE));
            case BOUGHT ->
                    new Bought(instant(doc, AT), text(doc, REFERENCE), maybeText(doc, NUMBER));
            case OWN_WAY -> {
                var carrier = text(doc, CARRIER);
                var parcel = new Shipment(carrier, maybeText(doc, NUMBER));
                yield new OwnWay(instant(doc, AT), parcel);
            }
            case String other -> throw Fields.unknown("state of a dispatch", other);
        };
    }

    private static Document write(LabelErrand label) {
        var doc = new Document(KEPT, label.kept()).append(TRIES, label.tries());
        return put(doc, DUE, label.due().map(Fields::date));
    }

    private static LabelErrand readErrand(Document doc) {
        return new LabelErrand(flag(doc, KEPT), integer(doc, TRIES), maybeInstant(doc, DUE));
    }

    private static Document write(Journey journey) {
        var milestones = journey.milestones().stream().map(DispatchBson::write).toList();
        var doc = put(new Document(), PAGE, journey.page()).append(MILESTONES, milestones);
        return put(doc, DUE, journey.due().map(Fields::date));
    }

    private static Journey readJourney(Document doc) {
        return new Journey(
                maybeText(doc, PAGE),
                list(doc, MILESTONES, Document.class).stream()
                        .map(DispatchBson::readMilestone)
                        .toList(),
                maybeInstant(doc, DUE));
    }

    private static Document write(Milestone milestone) {
        return new Document(AT, date(milestone.at()))
                .append(KIND, Words.of(milestone.kind()))
                .append(TEXT, milestone.text());
    }

    private static Milestone readMilestone(Document doc) {
        return new Milestone(
                instant(doc, AT), word(doc, KIND, Milestone.Kind.class), text(doc, TEXT));
    }
}
