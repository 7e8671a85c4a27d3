package fr.reemploi.application.listing;

import fr.reemploi.application.search.PartIndex;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingState;
import java.util.ArrayList;
import java.util.HashMap;

/// Keeps the search index consistent with the store: applies the change feed, rebuilds on request
/// and compares versions. Not thread-safe: the caller runs it in one thread.
@UseCase
public final class MaintainIndex {
    private static final int BATCH = 1_000;

    private final ListingFeed feed;
    private final Listings listings;
    private final PartIndex index;

    public MaintainIndex(ListingFeed feed, Listings listings, PartIndex index) {
        this.feed = feed;
        this.listings = listings;
        this.index = index;
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
        var done = 0L;
        var position = ListingFeed.START;
        for (; ; ) {
            var batch = feed.after(position, BATCH);
            index.apply(batch.listings(), batch.position());
            position = batch.position();
            done += batch.listings().size();
            progress.onProgress(done);
            if (batch.listings().size() < BATCH) break;
        }
        index.swap();
    }

    /// Compares all ids and versions and repairs differences. A tombstone that is absent from the
    /// index is correct.
    ///
    /// @return the number of repaired listings
    public int sweep() {
        var indexedVersions = new HashMap<>(index.versions());
        var staleIds = new ArrayList<ListingId>();
        feed.sweep((id, version) -> {
            var indexedVersion = indexedVersions.get(id);
            if (indexedVersion == null || indexedVersion < version) staleIds.add(id);
        });
        var repaired = 0;
        for (var from = 0; from < staleIds.size(); from += BATCH) {
            var ids = staleIds.subList(from, Math.min(from + BATCH, staleIds.size()));
            var outdated =
                    listings.findAll(ids).stream()
                            .filter(listing ->
                                    indexedVersions.containsKey(listing.id())
                                            || !(listing.state() instanceof ListingState.Deleted))
                            .toList();
            index.apply(outdated, index.checkpoint());
            repaired += outdated.size();
        }
        return repaired;
    }

    private int applyNextBatch(String position) {
        var batch = feed.after(position, BATCH);
        if (!batch.position().equals(position)) index.apply(batch.listings(), batch.position());
        return batch.listings().size();
    }

    /// Receives the progress in listings.
    public interface ProgressListener {
        void onProgress(long listings);
    }
}
