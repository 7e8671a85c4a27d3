package fr.reemploi.application.listing;

import fr.reemploi.application.shared.OptimisticUpdate;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.listing.Sku;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.vehicle.Mileage;
import fr.reemploi.domain.vehicle.Vin;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Store of listings; deleted ones are stored as tombstones.
public interface Listings {
    /// More listings of one part than a seller has by mistake.
    int MAX_SAME = 10;

    Optional<Listing> find(ListingId id);

    /// Finds listings by id, in the requested order; unknown ids are left out.
    List<Listing> findAll(Collection<ListingId> ids);

    /// Stores the change and its events in one write, or neither. A `sku` is unique among the
    /// seller's listings that are not deleted.
    ///
    /// @return the listing with its new version
    /// @throws StaleVersionException if the stored listing is not at the version the change started
    ///   from
    /// @throws fr.reemploi.domain.shared.ConflictException `listing.sku-taken`
    Listing save(Change<Listing> change);

    /// Finds a seller's listing by its sku.
    Optional<Listing> findBySku(AccountId seller, Sku sku);

    /// Finds a seller's listings, not deleted, with the same title, part numbers and VIN: the first
    /// ten, oldest first.
    List<Listing> findSame(AccountId seller, ListingDetails details);

    /// A page of a seller's listings that are not deleted, newest first. The status filter applies
    /// to the effective status at this instant; empty means any.
    Page<Listing> ofSeller(SellerListingsQuery query, Instant now);

    /// The highest mileage stated for the vehicle with this VIN by any other listing that was ever
    /// published.
    Optional<Mileage> highestMileage(Vin vin, ListingId except);

    default Listing get(ListingId id) {
        return find(id).orElseThrow(() -> new NotFoundException("listing.unknown", id));
    }

    /// Reads, changes and saves; on a version conflict, starts over, rules included. The function
    /// may run several times and must have no side effects. A change without effect is not stored.
    default Listing update(ListingId id, Function<Listing, Change<Listing>> change) {
        return OptimisticUpdate.of(() -> get(id), change, this::save);
    }

    /// Query for a page of a seller's listings, by status or all.
    record SellerListingsQuery(
            AccountId seller, Optional<ListingStatus> status, int limit, Optional<String> cursor) {}
}
