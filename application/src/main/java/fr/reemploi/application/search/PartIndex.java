package fr.reemploi.application.search;

import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import java.util.List;
import java.util.Map;

/// The index behind the search, as its keeper sees it. It may lag behind the store, and lose what
/// it holds: the feed brings everything back.
public interface PartIndex {
    /// Up to which position of the listing feed it is complete; `ListingFeed.START` when it is new,
    /// was damaged, or was written in a form no longer read.
    String checkpoint();

    /// Takes listings in, the latest word on each, replacing what it held; listings nobody may find
    /// are left out. Found within a second.
    ///
    /// @param position the checkpoint from now on
    void apply(List<Listing> listings, String position);

    /// Makes sure that what was applied survives a crash of the machine.
    void commit();

    /// Begins to build anew, aside; `apply` goes to the new index, searches to the old one, until
    /// `swap`.
    void beginRebuild();

    /// Puts the index built aside in the old one's place, while serving.
    void swap();

    /// The version of each listing held, for comparing with the store.
    Map<ListingId, Long> versions();

    /// How many listings it holds.
    long size();
}
