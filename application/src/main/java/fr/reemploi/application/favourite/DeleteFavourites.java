package fr.reemploi.application.favourite;

import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.AccountEvent.AccountErased;
import fr.reemploi.domain.listing.ListingEvent.ListingDeleted;
import fr.reemploi.domain.shared.DomainEvent;

/// Event handler: deletes the favourites of an erased account, and those of a deleted listing.
@UseCase
public final class DeleteFavourites implements EventHandler {
    private final Favourites favourites;

    public DeleteFavourites(Favourites favourites) {
        this.favourites = favourites;
    }

    @Override
    public boolean accepts(DomainEvent event) {
        return event instanceof AccountErased || event instanceof ListingDeleted;
    }

    @Override
    public void handle(StoredEvent event) {
        switch (event.event()) {
            case AccountErased(var account, _) -> favourites.deleteOfAccount(account);
            case ListingDeleted(var listing, _) -> favourites.deleteOfListing(listing);
            default -> {}
        }
    }
}
