package fr.reemploi.application.listing;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.listing.Listings.SellerListingsQuery;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.AccountEvent;
import fr.reemploi.domain.account.AccountEvent.AccountErased;
import fr.reemploi.domain.account.AccountEvent.SellerProfileChanged;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.geo.Department;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.DomainEvent;
import java.util.Optional;
import java.util.function.Function;

/// Event handler: updates a seller's listings when the seller moves or leaves.
@UseCase
public final class UpdateSellerListings implements EventHandler {
    private final Accounts accounts;
    private final Listings listings;
    private final BusinessClock clock;

    public UpdateSellerListings(Accounts accounts, Listings listings, BusinessClock clock) {
        this.accounts = accounts;
        this.listings = listings;
        this.clock = clock;
    }

    @Override
    public boolean accepts(DomainEvent event) {
        return event instanceof AccountEvent;
    }

    @Override
    public void handle(StoredEvent event) {
        switch (event.event()) {
            case SellerProfileChanged(var seller, _) -> {
                var department = department(seller);
                updateEach(seller, listing -> listing.relocate(department));
            }
            case AccountErased(var seller, _) ->
                    updateEach(seller, listing -> listing.erase(clock.instant()));
            default -> {}
        }
    }

    private Optional<String> department(AccountId seller) {
        return accounts.find(seller)
                .flatMap(account -> account.seller())
                .flatMap(profile -> profile.address().department())
                .map(Department::code);
    }

    private void updateEach(AccountId seller, Function<Listing, Change<Listing>> change) {
        var cursor = Optional.<String>empty();
        do {
            var query = new SellerListingsQuery(seller, Optional.empty(), Page.MAX_LIMIT, cursor);
            var page = listings.ofSeller(query, clock.instant());
            page.items().forEach(listing -> listings.update(listing.id(), change));
            cursor = page.nextCursor();
        } while (cursor.isPresent());
    }
}
