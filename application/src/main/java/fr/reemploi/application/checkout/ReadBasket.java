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

/// Shows what is in a basket as it is now: what can be bought, seller by seller, and what cannot,
/// with the reason.
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

    /// What a basket holds.
    public record BasketContents(List<SellerGroup> groups, List<UnavailableItem> missing) {
        /// All that can be bought.
        public List<Listing> parts() {
            return groups.stream().flatMap(group -> group.parts().stream()).toList();
        }
    }

    /// What one seller has of it.
    public record SellerGroup(AccountId seller, List<Listing> parts) {}

    /// What cannot be bought.
    ///
    /// @param title empty where nobody may know it
    public record UnavailableItem(
            ListingId id, Optional<Title> title, UnavailableReason obstacle) {}

    /// What stands against buying a part.
    public enum UnavailableReason {
        /// Somebody is paying for it: it may come back.
        RESERVED,
        /// The reader sells it himself.
        OWN,
        GONE
    }

    public BasketContents read(Optional<Actor> reader, List<ListingId> ids) {
        var now = clock.instant();
        var found = new LinkedHashMap<ListingId, Listing>();
        listings.findAll(ids).forEach(one -> found.put(one.id(), one));
        var groups = new LinkedHashMap<AccountId, List<Listing>>();
        var missing = new ArrayList<UnavailableItem>();
        for (var id : ids) {
            var part = Optional.ofNullable(found.get(id));
            var obstacle = part.map(one -> obstacle(reader, one, now)).orElse(gone());
            if (obstacle.isPresent()) missing.add(missing(id, part, obstacle.get()));
            else part.ifPresent(one -> put(groups, one));
        }
        return new BasketContents(
                groups.entrySet().stream()
                        .map(group ->
                                new SellerGroup(group.getKey(), List.copyOf(group.getValue())))
                        .toList(),
                List.copyOf(missing));
    }

    private Optional<UnavailableReason> obstacle(
            Optional<Actor> reader, Listing part, Instant now) {
        var status = part.status(now);
        if (status == ListingStatus.RESERVED) return Optional.of(UnavailableReason.RESERVED);
        if (status != ListingStatus.PUBLISHED || !sells(part.seller())) return gone();
        var own = reader.filter(who -> who.account().equals(part.seller())).isPresent();
        return own ? Optional.of(UnavailableReason.OWN) : Optional.empty();
    }

    private boolean sells(AccountId seller) {
        return accounts.find(seller).filter(Account::isActive).flatMap(Account::seller).isPresent();
    }

    private static UnavailableItem missing(
            ListingId id, Optional<Listing> part, UnavailableReason obstacle) {
        var title =
                part.filter(one -> one.wasEverPublished() && !(one.state() instanceof Deleted))
                        .map(one -> one.content().title());
        return new UnavailableItem(id, title, obstacle);
    }

    private static void put(Map<AccountId, List<Listing>> groups, Listing part) {
        groups.computeIfAbsent(part.seller(), _ -> new ArrayList<>()).add(part);
    }

    private static Optional<UnavailableReason> gone() {
        return Optional.of(UnavailableReason.GONE);
    }
}
