package fr.reemploi.persistence.aggregate;

import static fr.reemploi.persistence.store.FieldCondition.is;
import static fr.reemploi.persistence.store.FieldCondition.isAtMost;
import static fr.reemploi.persistence.store.FieldCondition.isGreater;
import static fr.reemploi.persistence.store.FieldCondition.isNot;
import static fr.reemploi.persistence.store.FieldCondition.isPresent;
import static fr.reemploi.persistence.store.Query.where;

import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Sku;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.vehicle.Mileage;
import fr.reemploi.domain.vehicle.Odometer;
import fr.reemploi.domain.vehicle.Vin;
import fr.reemploi.persistence.schema.ListingBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.FieldCondition;
import fr.reemploi.persistence.store.Query;
import fr.reemploi.persistence.store.Schema;
import fr.reemploi.persistence.store.UniqueConstraint;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The store of listings.
public final class StoredListings implements Listings {
    private static final FieldCondition NOT_DELETED = isNot(ListingBson.STATE, ListingBson.DELETED);
    private static final Query BY_SKU =
            where(
                    is(ListingBson.SELLER),
                    is(ListingBson.SKU),
                    isPresent(ListingBson.SKU),
                    NOT_DELETED);
    private static final Query SAME =
            where(is(ListingBson.SELLER), is(ListingBson.IDENTITY), NOT_DELETED)
                    .ascending(ListingBson.CREATED_AT);
    private static final Query OF_SELLER =
            where(is(ListingBson.SELLER), NOT_DELETED).descending(ListingBson.CREATED_AT);
    private static final Query IN_STATE =
            where(is(ListingBson.SELLER), is(ListingBson.STATE)).descending(ListingBson.CREATED_AT);
    private static final Query HELD_AFTER =
            where(is(ListingBson.SELLER), is(ListingBson.STATE), isGreater(ListingBson.HELD_UNTIL))
                    .descending(ListingBson.CREATED_AT);
    private static final Query HELD_UNTIL =
            where(is(ListingBson.SELLER), is(ListingBson.STATE), isAtMost(ListingBson.HELD_UNTIL))
                    .descending(ListingBson.CREATED_AT);
    private static final Query BY_MILEAGE =
            where(
                            is(ListingBson.VIN),
                            isNot(Query.ID),
                            isPresent(ListingBson.VIN),
                            is(ListingBson.EVER_PUBLISHED, true),
                            isPresent(ListingBson.KILOMETRES))
                    .descending(ListingBson.KILOMETRES);

    public static final Schema<Listing> SCHEMA =
            Schema.<Listing>of(
                            "listing",
                            "listings",
                            listing -> listing.id().value(),
                            Listing::version,
                            Listing::withNextVersion,
                            ListingBson::write,
                            ListingBson::read)
                    .with(SAME, OF_SELLER, IN_STATE, HELD_AFTER, HELD_UNTIL, BY_MILEAGE)
                    .with(
                            new UniqueConstraint<>(
                                    "sku",
                                    BY_SKU,
                                    listing ->
                                            new ConflictException(
                                                    "listing.sku-taken",
                                                    listing.details()
                                                            .sku()
                                                            .map(Sku::value)
                                                            .orElse(""))))
                    .withEvents()
                    .withFeed()
                    .withUpcaster(ListingBson::withIdentity);

    private final DocumentStore<Listing> listings;

    public StoredListings(DocumentStores stores) {
        listings = stores.open(SCHEMA);
    }

    @Override
    public Optional<Listing> find(ListingId id) {
        return listings.find(id.value());
    }

    @Override
    public List<Listing> findAll(Collection<ListingId> ids) {
        return listings.findAll(ids.stream().map(ListingId::value).toList());
    }

    @Override
    public Listing save(Change<Listing> change) {
        return listings.save(change);
    }

    @Override
    public Optional<Listing> findBySku(AccountId seller, Sku sku) {
        return listings.first(BY_SKU, seller.value(), sku.value());
    }

    @Override
    public List<Listing> findSame(AccountId seller, ListingDetails details) {
        return listings.list(SAME, MAX_SAME, seller.value(), ListingBson.identity(details));
    }

    @Override
    public Page<Listing> ofSeller(SellerListingsQuery query, Instant now) {
        return query.status().isEmpty()
                ? page(query, OF_SELLER)
                : switch (query.status().get()) {
                    case DRAFT -> page(query, IN_STATE, ListingBson.DRAFT);
                    case PUBLISHED -> onSale(query, now);
                    case RESERVED -> page(query, HELD_AFTER, ListingBson.RESERVED, now);
                    case SOLD -> page(query, IN_STATE, ListingBson.SOLD);
                    case WITHDRAWN -> page(query, IN_STATE, ListingBson.WITHDRAWN);
                    // deleted listings are never listed
                    case DELETED -> new Page<>(List.of(), Optional.empty());
                };
    }

    /// A reservation that has expired counts as published.
    private Page<Listing> onSale(SellerListingsQuery query, Instant now) {
        var published = rows(query, IN_STATE, ListingBson.PUBLISHED);
        var expired = rows(query, HELD_UNTIL, ListingBson.RESERVED, now);
        var rows =
                Stream.concat(published.stream(), expired.stream())
                        .sorted(
                                Comparator.comparing(Listing::createdAt)
                                        .thenComparing(listing -> listing.id().toString())
                                        .reversed())
                        .limit(query.limit() + 1L)
                        .toList();
        return Page.of(rows, query.limit(), StoredListings::position);
    }

    private Page<Listing> page(SellerListingsQuery request, Query query, Object... values) {
        return Page.of(rows(request, query, values), request.limit(), StoredListings::position);
    }

    private List<Listing> rows(SellerListingsQuery request, Query query, Object... values) {
        var all = Stream.concat(Stream.of(request.seller().value()), Stream.of(values)).toArray();
        return listings.list(query, request.cursor(), request.limit() + 1, all);
    }

    private static Cursor position(Listing listing) {
        return new Cursor(listing.createdAt(), listing.id().value());
    }

    @Override
    public Optional<Mileage> highestMileage(Vin vin, ListingId except) {
        return listings.first(BY_MILEAGE, vin.value(), except.value())
                .flatMap(listing ->
                        listing.details().donor().odometer()
                                        instanceof Odometer.Reading(var mileage)
                                ? Optional.of(mileage)
                                : Optional.empty());
    }
}
