package fr.reemploi.application.search;

import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import java.util.List;
import java.util.Map;

/// Port: write side of the search index. The index may lag behind the store or be lost: the change
/// feed restores it.
public interface PartIndex {
    /// The feed position up to which the index is complete; `ListingFeed.START` when it is new, was
    /// damaged, or has an unsupported format.
    String checkpoint();

    /// Indexes listings, replacing earlier versions; listings that must not be found are left out.
    /// Changes are searchable within a second.
    ///
    /// @param position the new checkpoint
    void apply(List<Listing> listings, String position);

    /// Makes applied changes durable.
    void commit();

    /// Starts a new index: `apply` writes to it and searches use the old one until `swap`.
    void startRebuild();

    /// Replaces the old index by the rebuilt one without interruption.
    void swap();

    /// The version of each indexed listing, for comparison with the store.
    Map<ListingId, Long> versions();

    /// The number of indexed listings.
    long size();
}
