package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.DOC;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import fr.reemploi.adapters.mongo.engine.UniqueClaims;
import fr.reemploi.adapters.mongo.engine.UniqueClaims.Owner;
import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection.VersionedDocument;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.listing.Sku;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.vehicle.Mileage;
import fr.reemploi.domain.vehicle.Odometer;
import fr.reemploi.domain.vehicle.Vin;
import fr.reemploi.persistence.schema.ListingBson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;

public final class MongoListings implements Listings {
    private static final String CREATED_AT = DOC + ListingBson.CREATED_AT;

    private final VersionedCollection listings;
    private final UniqueClaims claims;
    private final MongoListingFeed feed;

    public MongoListings(VersionedCollection listings, UniqueClaims claims, MongoListingFeed feed) {
        this.listings = listings;
        this.claims = claims;
        this.feed = feed;
    }

    @Override
    public Optional<Listing> find(ListingId id) {
        return listings.find(id.value()).map(ListingBson::read);
    }

    @Override
    public List<Listing> findAll(Collection<ListingId> ids) {
        var idValues = ids.stream().map(ListingId::value).toList();
        var listingsById = new HashMap<ListingId, Listing>();
        listings.collection()
                .find(new Document(ID, new Document("$in", idValues)))
                .map(VersionedCollection::body)
                .map(ListingBson::read)
                .forEach(listing -> listingsById.put(listing.id(), listing));
        return ids.stream().flatMap(id -> Stream.ofNullable(listingsById.get(id))).toList();
    }

    @Override
    public Listing save(Change<Listing> change) {
        var saved = change.now().withNextVersion();
        var id = saved.id().value();
        var before = Optional.ofNullable(listings.collection().find(new Document(ID, id)).first());
        if (before.isPresent() != (saved.version().value() > 1))
            throw new StaleVersionException(saved.id());
        var owner = new Owner(id, saved.version().value());
        var previousKey =
                before.map(VersionedCollection::body)
                        .map(ListingBson::read)
                        .flatMap(MongoListings::claimKey);
        var newKey = claimKey(saved);
        if (newKey.isPresent() && !newKey.equals(previousKey)) acquire(newKey.get(), owner, saved);
        listings.put(
                new VersionedDocument(id, saved.version(), ListingBson.write(saved)),
                StoredEvent.of("listing/" + saved.id(), saved.version(), change.events()),
                feed.nextChangedAt(before));
        if (!newKey.equals(previousKey)) previousKey.ifPresent(key -> claims.release(key, owner));
        return saved;
    }

    private void acquire(String key, Owner owner, Listing listing) {
        if (!claims.acquire(key, owner, other -> hasClaimKey(other, key))) {
            var sku = listing.details().sku().map(Sku::value).orElse("");
            throw new ConflictException("listing.sku-taken", sku);
        }
    }

    private boolean hasClaimKey(UUID id, String key) {
        return find(new ListingId(id))
                .flatMap(MongoListings::claimKey)
                .filter(key::equals)
                .isPresent();
    }

    private static Optional<String> claimKey(Listing listing) {
        return listing.details().sku().map(sku -> "sku/" + listing.seller() + "/" + sku.value());
    }

    @Override
    public Optional<Listing> findBySku(AccountId seller, Sku sku) {
        return listings.first(
                        new Document(DOC + ListingBson.SELLER, seller.value())
                                .append(DOC + ListingBson.SKU, sku.value()))
                .map(ListingBson::read);
    }

    @Override
    public List<Listing> findSame(AccountId seller, ListingDetails details) {
        var numbers = details.part().partNumbers().stream().map(PartNumber::value).toList();
        var vin = details.donor().vin().<Object>map(Vin::value);
        var filter =
                new Document(DOC + ListingBson.SELLER, seller.value())
                        .append(DOC + ListingBson.TITLE, details.title().value())
                        .append(
                                DOC + ListingBson.VIN,
                                vin.orElseGet(() -> new Document("$exists", false)))
                        .append(DOC + ListingBson.PART_NUMBERS, numbers)
                        .append(DOC + ListingBson.STATE, new Document("$ne", ListingBson.DELETED));
        var oldestFirst = new Document(CREATED_AT, 1).append(ID, 1);
        return listings.all(filter, oldestFirst, MAX_SAME).stream().map(ListingBson::read).toList();
    }

    @Override
    public Page<Listing> ofSeller(SellerListingsQuery query, Instant now) {
        var conditions = new ArrayList<Document>();
        conditions.add(new Document(DOC + ListingBson.SELLER, query.seller().value()));
        conditions.add(
                query.status()
                        .map(status -> filterFor(status, now))
                        .orElseGet(() -> state(new Document("$ne", ListingBson.DELETED))));
        query.cursor()
                .flatMap(Cursor::decode)
                .map(end -> MongoKeyset.after(CREATED_AT, end))
                .ifPresent(conditions::add);
        var filter = new Document("$and", conditions);
        var results =
                listings.all(filter, MongoKeyset.sort(CREATED_AT), query.limit() + 1).stream()
                        .map(ListingBson::read)
                        .toList();
        return Page.of(
                results, query.limit(), last -> new Cursor(last.createdAt(), last.id().value()));
    }

    private static Document filterFor(ListingStatus status, Instant now) {
        var until = DOC + ListingBson.HELD_UNTIL;
        return switch (status) {
            case DRAFT -> state(ListingBson.DRAFT);
            case PUBLISHED -> {
                var expired = state(ListingBson.RESERVED).append(until, new Document("$lte", now));
                yield new Document("$or", List.of(state(ListingBson.PUBLISHED), expired));
            }
            case RESERVED -> state(ListingBson.RESERVED).append(until, new Document("$gt", now));
            case SOLD -> state(ListingBson.SOLD);
            case WITHDRAWN -> state(ListingBson.WITHDRAWN);
            // deleted listings are never listed: no state matches
            case DELETED -> state("");
        };
    }

    private static Document state(Object condition) {
        return new Document(DOC + ListingBson.STATE, condition);
    }

    @Override
    public Optional<Mileage> highestMileage(Vin vin, ListingId except) {
        var km = DOC + ListingBson.KILOMETRES;
        var others =
                new Document(DOC + ListingBson.VIN, vin.value())
                        .append(DOC + ListingBson.EVER_PUBLISHED, true)
                        .append(km, new Document("$exists", true))
                        .append(ID, new Document("$ne", except.value()));
        return Optional.ofNullable(
                        listings.collection().find(others).sort(new Document(km, -1)).first())
                .map(VersionedCollection::body)
                .map(ListingBson::read)
                .flatMap(listing ->
                        listing.details().donor().odometer()
                                        instanceof Odometer.Reading(var mileage)
                                ? Optional.of(mileage)
                                : Optional.empty());
    }
}
