package fr.reemploi.application.listing;

import fr.reemploi.application.listing.ListingFeed.Batch;
import fr.reemploi.application.outbox.EventDeliveries;
import fr.reemploi.application.outbox.EventDelivery;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.search.PartIndex;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.StorageUnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingEvent.ListingPublished;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingState;
import fr.reemploi.domain.shared.DomainEvent;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// Keeps the search index consistent with the store: applies the change feed, rebuilds on request
/// and compares versions. Not thread-safe: the caller runs it in one thread, [#handle] apart.
///
/// A listing that cannot be read or indexed is left out, and holds back no other: it becomes a
/// pending delivery to this handler, whose retry is the next comparison of index and store.
@UseCase
public final class MaintainIndex implements EventHandler {
    private static final int BATCH = 1_000;

    private final ListingFeed feed;
    private final Listings listings;
    private final PartIndex index;
    private final EventDeliveries deliveries;
    private final InstantSource clock;
    private final AtomicBoolean sweepRequested = new AtomicBoolean();

    /// The listings left out since the last run over all of them began.
    private final Set<String> failed = new HashSet<>();

    public MaintainIndex(
            ListingFeed feed,
            Listings listings,
            PartIndex index,
            EventDeliveries deliveries,
            InstantSource clock) {
        this.feed = feed;
        this.listings = listings;
        this.index = index;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /// Accepts no event of the outbox: listings that failed are added to its deliveries directly.
    @Override
    public boolean accepts(DomainEvent event) {
        return false;
    }

    /// Requests a comparison of index and store. A listing that fails again is added again.
    @Override
    public void handle(StoredEvent event) {
        sweepRequested.set(true);
    }

    /// Whether a comparison was requested since the last one.
    public boolean isSweepRequested() {
        return sweepRequested.get();
    }

    /// Applies the changes since the last run.
    ///
    /// @return the number of listings; less than a full batch means the index is up to date
    public int catchUp() {
        return applyNextBatch(index.checkpoint());
    }

    public boolean isUpToDate(int count) {
        return count < BATCH;
    }

    /// Builds a new index next to the current one, then swaps them.
    public void rebuild(ProgressListener progress) {
        index.startRebuild();
        failed.clear();
        var done = 0L;
        var position = ListingFeed.START;
        for (; ; ) {
            var batch = feed.after(position, BATCH);
            apply(batch, position);
            position = batch.position();
            done += batch.size();
            progress.onProgress(done);
            if (batch.size() < BATCH) break;
        }
        index.swap();
        removeRepaired();
    }

    /// Compares all ids and versions and repairs differences. A tombstone that is absent from the
    /// index is correct.
    ///
    /// @return the number of repaired listings
    public int sweep() {
        sweepRequested.set(false);
        failed.clear();
        var indexedVersions = new HashMap<>(index.versions());
        var stale = new LinkedHashMap<ListingId, Long>();
        feed.sweep((id, version) -> {
            var indexedVersion = indexedVersions.get(id);
            if (indexedVersion == null || indexedVersion < version) stale.put(id, version);
        });
        var staleIds = List.copyOf(stale.keySet());
        var repaired = 0;
        for (var from = 0; from < staleIds.size(); from += BATCH) {
            var ids = staleIds.subList(from, Math.min(from + BATCH, staleIds.size()));
            var outdated =
                    readable(ids, stale).stream()
                            .filter(listing ->
                                    indexedVersions.containsKey(listing.id())
                                            || !(listing.state() instanceof ListingState.Deleted))
                            .toList();
            var position = index.checkpoint();
            apply(outdated, position, position);
            repaired += outdated.size();
        }
        removeRepaired();
        return repaired;
    }

    private List<Listing> readable(List<ListingId> ids, Map<ListingId, Long> versions) {
        try {
            return listings.findAll(ids);
        } catch (StorageUnavailableException failure) {
            throw failure;
        } catch (RuntimeException oneOfThem) {
            var found = new ArrayList<Listing>();
            for (var id : ids) {
                try {
                    listings.find(id).ifPresent(found::add);
                } catch (StorageUnavailableException failure) {
                    throw failure;
                } catch (RuntimeException failure) {
                    leaveOut(id, versions.getOrDefault(id, 0L), failure);
                }
            }
            return found;
        }
    }

    private void apply(Batch batch, String from) {
        apply(batch.listings(), from, batch.position());
        for (var listing : batch.unreadable())
            leaveOut(listing.id(), listing.version(), listing.failure());
    }

    /// After a run over all listings, a parked one that did not fail again is up to date.
    private void removeRepaired() {
        var cursor = Optional.<String>empty();
        do {
            var page = deliveries.page(EventDelivery.State.PARKED, Page.MAX_LIMIT, cursor);
            page.items().stream()
                    .filter(delivery -> delivery.handler().equals(name()))
                    .filter(delivery -> !failed.contains(delivery.event().aggregateId()))
                    .forEach(delivery -> deliveries.markDelivered(delivery, clock.instant()));
            cursor = page.nextCursor();
        } while (cursor.isPresent());
    }

    private void apply(List<Listing> batch, String from, String to) {
        try {
            index.apply(batch, to);
        } catch (StorageUnavailableException failure) {
            throw failure;
        } catch (RuntimeException | StackOverflowError failure) {
            // the index was opened again: what it has lost comes first
            if (!index.checkpoint().equals(from))
                throw new IllegalStateException("The index is at another position.", failure);
            applyOneByOne(batch, from, to);
        }
    }

    /// Leaves out the listings that fail. When the index accepts nothing at all, the fault is not
    /// theirs.
    private void applyOneByOne(List<Listing> batch, String from, String to) {
        var failures = new LinkedHashMap<Listing, Throwable>();
        for (var listing : batch) {
            try {
                index.apply(List.of(listing), from);
            } catch (StorageUnavailableException failure) {
                throw failure;
            } catch (RuntimeException | StackOverflowError failure) {
                failures.put(listing, failure);
            }
        }
        if (failures.size() > 1 && failures.size() == batch.size())
            throw new IllegalStateException("The index accepts no listing.", first(failures));
        index.apply(List.of(), to);
        failures.forEach(
                (listing, failure) -> leaveOut(listing.id(), listing.version().value(), failure));
    }

    private static Throwable first(Map<Listing, Throwable> failures) {
        return failures.values().iterator().next();
    }

    private void leaveOut(ListingId listing, long version, Throwable failure) {
        failed.add(listing.toString());
        var aggregate = "listing/" + listing;
        var id = aggregate + "/" + version + "/0";
        var event = new ListingPublished(listing, clock.instant());
        var stored = new StoredEvent(id, aggregate, event, 0);
        deliveries.add(EventDelivery.parked(stored, name(), failure));
    }

    private int applyNextBatch(String position) {
        var batch = feed.after(position, BATCH);
        if (!batch.position().equals(position)) apply(batch, position);
        return batch.size();
    }

    /// Receives the progress in listings.
    public interface ProgressListener {
        void onProgress(long listings);
    }
}
