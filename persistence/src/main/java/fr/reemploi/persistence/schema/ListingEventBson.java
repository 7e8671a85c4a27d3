package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;
import static fr.reemploi.persistence.schema.EventBson.AT;
import static fr.reemploi.persistence.schema.EventBson.IS;

import fr.reemploi.domain.listing.HolderId;
import fr.reemploi.domain.listing.ListingEvent;
import fr.reemploi.domain.listing.ListingEvent.ListingDeleted;
import fr.reemploi.domain.listing.ListingEvent.ListingPublished;
import fr.reemploi.domain.listing.ListingEvent.ListingReleased;
import fr.reemploi.domain.listing.ListingEvent.ListingReserved;
import fr.reemploi.domain.listing.ListingEvent.ListingSold;
import fr.reemploi.domain.listing.ListingEvent.ListingWithdrawn;
import fr.reemploi.domain.listing.ListingEvent.PhotoRemoved;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.DomainEvent;
import java.util.Optional;
import org.bson.Document;

/// Stored form of a listing event in the outbox.
final class ListingEventBson {
    private static final String LISTING = "listing";
    private static final String HOLDER = "holder";
    private static final String UNTIL = "until";
    private static final String PHOTO_KEY = "photoKey";
    private static final String LISTING_PUBLISHED = "listing-published";
    private static final String LISTING_RESERVED = "listing-reserved";
    private static final String LISTING_RELEASED = "listing-released";
    private static final String LISTING_SOLD = "listing-sold";
    private static final String LISTING_WITHDRAWN = "listing-withdrawn";
    private static final String LISTING_DELETED = "listing-deleted";
    private static final String PHOTO_REMOVED = "photo-removed";

    private ListingEventBson() {}

    static Document write(ListingEvent event) {
        var doc =
                switch (event) {
                    case ListingPublished _ -> new Document(IS, LISTING_PUBLISHED);
                    case ListingReserved(_, var holder, var until, _) ->
                            new Document(IS, LISTING_RESERVED)
                                    .append(HOLDER, holder.value())
                                    .append(UNTIL, date(until));
                    case ListingReleased(_, var holder, _) ->
                            new Document(IS, LISTING_RELEASED).append(HOLDER, holder.value());
                    case ListingSold(_, var holder, _) ->
                            new Document(IS, LISTING_SOLD).append(HOLDER, holder.value());
                    case ListingWithdrawn _ -> new Document(IS, LISTING_WITHDRAWN);
                    case ListingDeleted _ -> new Document(IS, LISTING_DELETED);
                    case PhotoRemoved(_, var key, _) ->
                            new Document(IS, PHOTO_REMOVED).append(PHOTO_KEY, key);
                };
        return doc.append(LISTING, event.listing().value()).append(AT, date(event.at()));
    }

    static Optional<DomainEvent> read(Document doc) {
        var type = text(doc, IS);
        var at = instant(doc, AT);
        return switch (type) {
            case LISTING_PUBLISHED -> Optional.of(new ListingPublished(listing(doc), at));
            case LISTING_RESERVED ->
                    Optional.of(
                            new ListingReserved(
                                    listing(doc), holder(doc), instant(doc, UNTIL), at));
            case LISTING_RELEASED ->
                    Optional.of(new ListingReleased(listing(doc), holder(doc), at));
            case LISTING_SOLD -> Optional.of(new ListingSold(listing(doc), holder(doc), at));
            case LISTING_WITHDRAWN -> Optional.of(new ListingWithdrawn(listing(doc), at));
            case LISTING_DELETED -> Optional.of(new ListingDeleted(listing(doc), at));
            case PHOTO_REMOVED ->
                    Optional.of(new PhotoRemoved(listing(doc), text(doc, PHOTO_KEY), at));
            default -> Optional.empty();
        };
    }

    private static ListingId listing(Document doc) {
        return new ListingId(uuid(doc, LISTING));
    }

    private static HolderId holder(Document doc) {
        return new HolderId(uuid(doc, HOLDER));
    }
}
