package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.document;
import static fr.reemploi.persistence.codec.DocumentFields.flag;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.maybeDocument;
import static fr.reemploi.persistence.codec.DocumentFields.maybeText;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.HolderId;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingState;
import fr.reemploi.domain.listing.ListingState.Deleted;
import fr.reemploi.domain.listing.ListingState.Draft;
import fr.reemploi.domain.listing.ListingState.Published;
import fr.reemploi.domain.listing.ListingState.Reserved;
import fr.reemploi.domain.listing.ListingState.Sold;
import fr.reemploi.domain.listing.ListingState.Withdrawn;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.persistence.codec.DocumentFields;
import org.bson.Document;

/// Stored form of a listing. Public constants are paths and values used by queries.
public final class ListingBson {
    public static final String ID = "id";
    public static final String VERSION = "version";
    public static final String SELLER = "seller";
    public static final String SKU = "content.sku";
    public static final String STATE = "state.is";
    public static final String HELD_UNTIL = "state.until";
    public static final String CREATED_AT = "createdAt";
    public static final String VIN = "content.donor.vin";
    public static final String KILOMETRES = "content.donor.odometer.km";

    /// For queries only: derived from the state.
    public static final String EVER_PUBLISHED = "everPublished";

    /// For queries only: what makes two listings of a seller the same part where there is no SKU.
    public static final String IDENTITY = "identity";

    public static final String DRAFT = "draft";
    public static final String PUBLISHED = "published";
    public static final String RESERVED = "reserved";
    public static final String SOLD = "sold";
    public static final String WITHDRAWN = "withdrawn";
    public static final String DELETED = "deleted";

    private static final String DETAILS = "content";
    private static final String DEPARTMENT = "department";
    private static final String PHOTOS = "photos";
    private static final String STATE_DOCUMENT = "state";
    private static final String UPDATED_AT = "updatedAt";

    private static final String IS = "is";
    private static final String SINCE = "since";
    private static final String USES_DRAWING = "drawn";
    private static final String HOLDER = "holder";
    private static final String BEFORE = "before";
    private static final String UNTIL = "until";
    private static final String AT = "at";
    private static final String WAS_PUBLISHED = "wasPublished";

    private ListingBson() {}

    /// @return the identity a listing of these details has
    public static String identity(ListingDetails details) {
        return ListingDetailsBson.identity(ListingDetailsBson.write(details));
    }

    public static Document write(Listing listing) {
        var doc =
                new Document(ID, listing.id().value())
                        .append(VERSION, listing.version().value())
                        .append(SELLER, listing.seller().value())
                        .append(DETAILS, ListingDetailsBson.write(listing.details()));
        return put(withIdentity(doc), DEPARTMENT, listing.department())
                .append(PHOTOS, listing.photos().stream().map(PhotoBson::write).toList())
                .append(STATE_DOCUMENT, write(listing.state()))
                .append(EVER_PUBLISHED, listing.wasEverPublished())
                .append(CREATED_AT, date(listing.createdAt()))
                .append(UPDATED_AT, date(listing.updatedAt()));
    }

    public static Listing read(Document doc) {
        return new Listing(
                new ListingId(uuid(doc, ID)),
                new Version(number(doc, VERSION)),
                new AccountId(uuid(doc, SELLER)),
                ListingDetailsBson.read(document(doc, DETAILS)),
                maybeText(doc, DEPARTMENT),
                list(doc, PHOTOS, Document.class).stream().map(PhotoBson::read).toList(),
                readState(document(doc, STATE_DOCUMENT)),
                instant(doc, CREATED_AT),
                instant(doc, UPDATED_AT));
    }

    /// Adds the identity, which documents of schema version 1 lack.
    public static Document withIdentity(Document doc) {
        return doc.append(IDENTITY, ListingDetailsBson.identity(document(doc, DETAILS)));
    }

    private static Document write(ListingState state) {
        return switch (state) {
            case Draft() -> new Document(IS, DRAFT);
            case Published published -> write(published).append(IS, PUBLISHED);
            case Reserved(var holder, var before, var until) ->
                    new Document(IS, RESERVED)
                            .append(HOLDER, holder.value())
                            .append(BEFORE, write(before))
                            .append(UNTIL, date(until));
            case Sold(var holder, var since, var at) ->
                    new Document(IS, SOLD)
                            .append(HOLDER, holder.value())
                            .append(SINCE, date(since))
                            .append(AT, date(at));
            case Withdrawn(var at, var published) ->
                    put(
                            new Document(IS, WITHDRAWN).append(AT, date(at)),
                            BEFORE,
                            published.map(ListingBson::write));
            case Deleted(var at, var wasPublished) ->
                    new Document(IS, DELETED)
                            .append(AT, date(at))
                            .append(WAS_PUBLISHED, wasPublished);
        };
    }

    private static ListingState readState(Document doc) {
        return switch (text(doc, IS)) {
            case DRAFT -> new Draft();
            case PUBLISHED -> readPublished(doc);
            case RESERVED ->
                    new Reserved(
                            new HolderId(uuid(doc, HOLDER)),
                            readPublished(document(doc, BEFORE)),
                            instant(doc, UNTIL));
            case SOLD ->
                    new Sold(
                            new HolderId(uuid(doc, HOLDER)), instant(doc, SINCE), instant(doc, AT));
            case WITHDRAWN ->
                    new Withdrawn(
                            instant(doc, AT),
                            maybeDocument(doc, BEFORE).map(ListingBson::readPublished));
            case DELETED -> new Deleted(instant(doc, AT), flag(doc, WAS_PUBLISHED));
            case String other -> throw DocumentFields.unknown("state of a listing", other);
        };
    }

    private static Document write(Published published) {
        return new Document(SINCE, date(published.since()))
                .append(USES_DRAWING, published.usesDrawing());
    }

    private static Published readPublished(Document doc) {
        return new Published(instant(doc, SINCE), flag(doc, USES_DRAWING));
    }
}
