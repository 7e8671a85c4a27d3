package fr.reemploi.application.listing;

import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.listing.ListingEvent;
import fr.reemploi.domain.listing.ListingEvent.PhotoRemoved;
import fr.reemploi.domain.shared.DomainEvent;

/// Event handler: deletes the files of photos that no listing uses any more.
@UseCase
public final class DeletePhotos implements EventHandler {
    private final PhotoStore photos;

    public DeletePhotos(PhotoStore photos) {
        this.photos = photos;
    }

    @Override
    public boolean accepts(DomainEvent event) {
        return event instanceof ListingEvent;
    }

    @Override
    public void handle(StoredEvent event) {
        if (event.event() instanceof PhotoRemoved(_, var key, _)) photos.remove(key);
    }
}
