package fr.reemploi.application.listing;

import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.Listing;
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

/// Every listing there is, deleted ones as the tombstones they have become.
public interface Listings {
    Optional<Listing> find(ListingId id);

    /// Those of these there are, in the order asked.
    List<Listing> findAll(Collection<ListingId> ids);

    /// Stores the change and its events in one write, or neither. A seller's `sku` belongs to one
    /// listing of his that is not deleted.
    ///
    /// @return the listing with its new version
    /// @throws StaleVersionException if the stored listing is not at the version the change started
    ///   from
    /// @throws fr.reemploi.domain.shared.Conflict `listing.sku-taken`
    Listing save(Change<Listing> change);

    /// The seller's part with this number of his own.
    Optional<Listing> findBySku(AccountId seller, Sku sku);

    /// A seller's listings that are not deleted, newest first; the status asked for is the
    /// effective one at this instant, any when empty.
    Page<Listing> ofSeller(SellerListingsQuery query, Instant now);

    /// The highest mileage read on the vehicle with this VIN by any other listing that was ever
    /// published.
    Optional<Mileage> highestMileage(Vin vin, ListingId except);

    default Listing get(ListingId id) {
        return find(id).orElseThrow(() -> new NotFoundException("listing.unknown", id));
    }

    /// Reads, changes and saves; starts over, rules included, when another writer came between. The
    /// function may run several times: it only computes. A change that changes nothing is not
    /// stored.
    default Listing update(ListingId id, Function<Listing, Change<Listing>> change) {
        for (var attempt = 1; ; attempt++) {
            try {
                var changed = change.apply(get(id));
                return changed.changed() ? save(changed) : changed.now();
            } catch (StaleVersionException e) {
                if (attempt == 10) throw e;
            }
        }
    }

    /// Which of a seller's listings: a page of those with a status, or of all.
    record SellerListingsQuery(
            AccountId seller, Optional<ListingStatus> status, int limit, Optional<String> cursor) {}
}
