package fr.reemploi.application.listing;

import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.listing.Sku;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.domain.vehicle.Mileage;
import fr.reemploi.domain.vehicle.Odometer;
import fr.reemploi.domain.vehicle.Vin;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// In-memory listings and their change feed.
public final class InMemoryListings implements Listings, ListingFeed {
    private static final Comparator<Listing> NEWEST_FIRST =
            Comparator.comparing(Listing::createdAt)
                    .thenComparing(listing -> listing.id().toString())
                    .reversed();

    private final Map<ListingId, Listing> stored = new HashMap<>();
    private final Map<ListingId, Long> lastStored = new HashMap<>();
    private final TreeMap<Long, ListingId> feed = new TreeMap<>();
    private final Set<ListingId> damaged = new HashSet<>();
    private final InMemoryOutbox outbox;

    public InMemoryListings() {
        this(new InMemoryOutbox());
    }

    public InMemoryListings(InMemoryOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public synchronized Optional<Listing> find(ListingId id) {
        if (damaged.contains(id)) throw new IllegalStateException("a stored document is broken");
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public synchronized List<Listing> findAll(Collection<ListingId> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public synchronized Listing save(Change<Listing> change) {
        var listing = change.now();
        var current = find(listing.id()).map(Listing::version).orElse(Version.NEW);
        if (!current.equals(listing.version())) throw new StaleVersionException(listing.id());
        var sku = listing.details().sku();
        var holder = sku.flatMap(number -> findBySku(listing.seller(), number)).map(Listing::id);
        if (holder.filter(id -> !id.equals(listing.id())).isPresent())
            throw new ConflictException("listing.sku-taken", sku.orElseThrow().value());
        var saved = listing.withNextVersion();
        stored.put(saved.id(), saved);
        append(saved.id());
        outbox.add(StoredEvent.of("listing/" + saved.id(), saved.version(), change.events()));
        return saved;
    }

    private void append(ListingId id) {
        var next = feed.isEmpty() ? 1 : feed.lastKey() + 1;
        Optional.ofNullable(lastStored.put(id, next)).ifPresent(feed::remove);
        feed.put(next, id);
    }

    @Override
    public synchronized Optional<Listing> findBySku(AccountId seller, Sku sku) {
        return notDeleted(seller)
                .filter(listing -> listing.details().sku().equals(Optional.of(sku)))
                .findFirst();
    }

    @Override
    public synchronized List<Listing> findSame(AccountId seller, ListingDetails details) {
        return notDeleted(seller)
                .filter(listing -> listing.details().title().equals(details.title()))
                .filter(listing ->
                        listing.details().part().partNumbers().equals(details.part().partNumbers()))
                .filter(listing -> listing.details().donor().vin().equals(details.donor().vin()))
                .sorted(NEWEST_FIRST.reversed())
                .limit(MAX_SAME)
                .toList();
    }

    @Override
    public synchronized Page<Listing> ofSeller(SellerListingsQuery query, Instant now) {
        var after = query.cursor().flatMap(Cursor::decode);
        var matches =
                notDeleted(query.seller())
                        .filter(listing ->
                                query.status().map(listing.status(now)::equals).orElse(true))
                        .filter(listing -> after.map(end -> isBehind(listing, end)).orElse(true))
                        .sorted(NEWEST_FIRST)
                        .limit(query.limit() + 1L)
                        .toList();
        return Page.of(
                matches, query.limit(), last -> new Cursor(last.createdAt(), last.id().value()));
    }

    private static boolean isBehind(Listing listing, Cursor end) {
        var byTime = listing.createdAt().compareTo(end.at());
        return byTime < 0
                || (byTime == 0 && listing.id().toString().compareTo(end.id().toString()) < 0);
    }

    private Stream<Listing> notDeleted(AccountId seller) {
        return stored.values().stream()
                .filter(listing -> listing.seller().equals(seller))
                .filter(listing -> listing.status(Instant.MIN) != ListingStatus.DELETED);
    }

    @Override
    public synchronized Optional<Mileage> highestMileage(Vin vin, ListingId except) {
        return stored.values().stream()
                .filter(listing -> !listing.id().equals(except) && listing.wasEverPublished())
                .filter(listing -> listing.details().donor().vin().equals(Optional.of(vin)))
                .flatMap(listing ->
                        listing.details().donor().odometer()
                                        instanceof Odometer.Reading(var mileage)
                                ? Stream.of(mileage)
                                : Stream.empty())
                .max(Comparator.naturalOrder());
    }

    @Override
    public synchronized Batch after(String position, int limit) {
        var from = position.equals(START) ? 0 : Long.parseLong(position);
        var next = feed.tailMap(from, false).entrySet().stream().limit(limit).toList();
        var last = next.isEmpty() ? position : String.valueOf(next.getLast().getKey());
        var ids = next.stream().map(Map.Entry::getValue).toList();
        return Batch.of(
                ids,
                id -> find(id).orElseThrow(),
                (id, failure) ->
                        new UnreadableListing(id, stored.get(id).version().value(), failure),
                last);
    }

    /// From now on this listing cannot be read.
    public synchronized void damage(ListingId id) {
        damaged.add(id);
    }

    public synchronized void repair(ListingId id) {
        damaged.remove(id);
    }

    @Override
    public synchronized void sweep(BiConsumer<ListingId, Long> consumer) {
        stored.forEach((id, listing) -> consumer.accept(id, listing.version().value()));
    }
}
