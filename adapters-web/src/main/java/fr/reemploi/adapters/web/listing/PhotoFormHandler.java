package fr.reemploi.adapters.web.listing;

import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.listing.UploadPhoto;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes the photos that come with the form of a part, orders them, takes them away.
@Component
final class PhotoFormHandler {
    private static final int MEGABYTES = PhotoStore.LARGEST / (1024 * 1024);

    private final UploadPhoto photograph;
    private final ReadListings listings;
    private final Ids ids;

    PhotoFormHandler(UploadPhoto photograph, ReadListings listings, Ids ids) {
        this.photograph = photograph;
        this.listings = listings;
        this.ids = ids;
    }

    /// Does what the form asks for photos.
    ///
    /// @return whether they changed
    boolean take(Actor actor, ListingSubmission sheet, List<FieldError> faults) {
        var before = photos(actor, sheet);
        var number = 0;
        for (var file : sheet.files()) {
            add(actor, sheet, file, number++).ifPresent(faults::add);
        }
        try {
            if (sheet.asks("photo-first")) putFirst(actor, sheet);
            if (sheet.asks("photo-remove"))
                find(photos(actor, sheet), sheet)
                        .ifPresent(photo -> photograph.remove(actor, sheet.id(), photo.id()));
        } catch (ConflictException | NotFoundException refused) {
            faults.add(about(refused));
        }
        return !before.equals(photos(actor, sheet));
    }

    boolean none(Actor actor, ListingSubmission sheet) {
        return photos(actor, sheet).isEmpty();
    }

    private Optional<FieldError> add(
            Actor actor, ListingSubmission sheet, MultipartFile file, int number) {
        try {
            if (file.getSize() > PhotoStore.LARGEST) {
                return Optional.of(FieldError.of("photos", "photo.too-large", MEGABYTES));
            }
            // the same showing of the form sent twice brings the same photos
            var id = ids.derived(sheet.id() + " " + sheet.batch() + " " + number);
            photograph.add(actor, sheet.id(), new PhotoId(id), file.getBytes());
            return Optional.empty();
        } catch (InvalidInputException | ConflictException refused) {
            return Optional.of(about(refused));
        } catch (UnavailableException down) {
            // what was typed beside it is kept
            return Optional.of(FieldError.of("photos", down.code()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void putFirst(Actor actor, ListingSubmission sheet) {
        var photos = photos(actor, sheet);
        find(photos, sheet)
                .ifPresent(first -> {
                    var order = new ArrayList<>(photos);
                    order.remove(first);
                    order.addFirst(first);
                    photograph.order(actor, sheet.id(), order.stream().map(Photo::id).toList());
                });
    }

    private static Optional<Photo> find(List<Photo> photos, ListingSubmission sheet) {
        return photos.stream()
                .filter(photo -> photo.id().toString().equals(sheet.photo()))
                .findFirst();
    }

    private List<Photo> photos(Actor actor, ListingSubmission sheet) {
        try {
            return listings.read(Optional.of(actor), sheet.id()).listing().photos();
        } catch (NotFoundException notYet) {
            return List.of();
        }
    }

    private static FieldError about(DomainException refused) {
        return new FieldError("photos", refused.code(), refused.arguments());
    }
}
