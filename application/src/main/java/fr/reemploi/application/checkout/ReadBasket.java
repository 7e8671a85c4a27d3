package fr.reemploi.application.checkout;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingState.Deleted;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.listing.Title;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a basket: the available parts by seller, and the unavailable ones with the reason.
@UseCase
public final class ReadBasket {
    private final Listings listings;
    private final Accounts accounts;
    private final InstantSource clock;

    public ReadBasket(Listings listings, Accounts accounts, InstantSource clock) {
        this.listings = listings;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// The contents of a basket.
    public record BasketContents(List<SellerGroup> groups, List<UnavailableItem> missing) {
        /// All available parts.
        public List<Listing> parts() {
            return groups.stream().flatMap(group -> group.parts().stream()).toList();
        }
    }

    /// The available parts of one seller.
    public record SellerGroup(AccountId seller, List<Listing> parts) {}

    /// An unavailable listing.
    ///
    /// @param title empty when the listing is not visible to the reader
    public record UnavailableItem(ListingId id, Optional<Title> title, UnavailableReason reason) {}

    /// Reason why a part cannot be bought.
    public enum UnavailableReason {
        /// Another buyer is paying for it; it may become available again.
        RESERVED,
        /// The reader is its seller.
        OWN,
        GONE
    }

    public BasketContents read(Optional<Actor> reader, List<ListingId> ids) {
        var now = clock.instant();
        var byId = new LinkedHashMap<ListingId, Listing>();
        listings.findAll(ids).forEach(listing -> byId.put(listing.id(), listing));
        var groups = new LinkedHashMap<AccountId, List<Listing>>();
        var missing = new ArrayList<UnavailableItem>();
        for (var id : ids) {
            var part = Optional.ofNullable(byId.get(id));
            var reason =
                    part.map(listing -> unavailableReason(reader, listing, now)).orElse(gone());
            if (reason.isPresent()) missing.add(missing(id, part, reason.get()));
            else part.ifPresent(listing -> put(groups, listing));
        }
        return new BasketContents(
                groups.entrySet().stream()
                        .map(group ->
                                new SellerGroup(group.getKey(), List.copyOf(group.getValue())))
                        .toList(),
                List.copyOf(missing));
    }

    private Optional<UnavailableReason> unavailableReason(
            Optional<Actor> reader, Listing part, Instant now) {
        var status = part.status(now);
        if (status == ListingStatus.RESERVED) return Optional.of(UnavailableReason.RESERVED);
        if (status != ListingStatus.PUBLISHED || !isActiveSeller(part.seller())) return gone();
        var own = reader.filter(actor -> actor.account().equals(part.seller())).isPresent();
        return own ? Optional.of(UnavailableReason.OWN) : Optional.empty();
    }

    private boolean isActiveSeller(AccountId seller) {
        return accounts.find(seller).filter(Account::isActive).flatMap(Account::seller).isPresent();
    }

    private static UnavailableItem missing(
            ListingId id, Optional<Listing> part, UnavailableReason reason) {
        var title =
                part.filter(listing ->
                                listing.wasEverPublished() && !(listing.state() instanceof Deleted))
                        .map(listing -> listing.details().title());
        return new UnavailableItem(id, title, reason);
    }

    private static void put(Map<AccountId, List<Listing>> groups, Listing part) {
        groups.computeIfAbsent(part.seller(), _ -> new ArrayList<>()).add(part);
    }

    private static Optional<UnavailableReason> gone() {
        return Optional.of(UnavailableReason.GONE);
    }
}
