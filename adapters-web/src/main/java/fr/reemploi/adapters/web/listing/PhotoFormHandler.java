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

/// Adds, orders and removes the photos of a listing as its form requests.
@Component
final class PhotoFormHandler {
    private static final int MEGABYTES = PhotoStore.MAX_BYTES / (1024 * 1024);

    private final UploadPhoto uploadPhoto;
    private final ReadListings listings;
    private final Ids ids;

    PhotoFormHandler(UploadPhoto uploadPhoto, ReadListings listings, Ids ids) {
        this.uploadPhoto = uploadPhoto;
        this.listings = listings;
        this.ids = ids;
    }

    /// Applies the uploaded files and the photo action of the form.
    ///
    /// @return whether the photos changed
    boolean apply(Actor actor, ListingSubmission submission, List<FieldError> errors) {
        var before = photos(actor, submission);
        var number = 0;
        for (var file : submission.files()) {
            add(actor, submission, file, number++).ifPresent(errors::add);
        }
        try {
            if (submission.isAction("photo-first")) putFirst(actor, submission);
            if (submission.isAction("photo-remove"))
                find(photos(actor, submission), submission)
                        .ifPresent(photo -> uploadPhoto.remove(actor, submission.id(), photo.id()));
        } catch (ConflictException | NotFoundException exception) {
            errors.add(photoError(exception));
        }
        return !before.equals(photos(actor, submission));
    }

    boolean hasNoPhotos(Actor actor, ListingSubmission submission) {
        return photos(actor, submission).isEmpty();
    }

    private Optional<FieldError> add(
            Actor actor, ListingSubmission submission, MultipartFile file, int number) {
        try {
            if (file.getSize() > PhotoStore.MAX_BYTES) {
                return Optional.of(FieldError.of("photos", "photo.too-large", MEGABYTES));
            }
            // derived from the batch, so that a repeated submission adds the same photos
            var id = ids.derived(submission.id() + " " + submission.batch() + " " + number);
            uploadPhoto.add(actor, submission.id(), new PhotoId(id), file.getBytes());
            return Optional.empty();
        } catch (InvalidInputException | ConflictException exception) {
            return Optional.of(photoError(exception));
        } catch (UnavailableException exception) {
            // the other fields are saved all the same
            return Optional.of(FieldError.of("photos", exception.code()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void putFirst(Actor actor, ListingSubmission submission) {
        var photos = photos(actor, submission);
        find(photos, submission)
                .ifPresent(photo -> {
                    var order = new ArrayList<>(photos);
                    order.remove(photo);
                    order.addFirst(photo);
                    uploadPhoto.order(
                            actor, submission.id(), order.stream().map(Photo::id).toList());
                });
    }

    private static Optional<Photo> find(List<Photo> photos, ListingSubmission submission) {
        return photos.stream()
                .filter(photo -> photo.id().toString().equals(submission.photo()))
                .findFirst();
    }

    private List<Photo> photos(Actor actor, ListingSubmission submission) {
        try {
            return listings.read(Optional.of(actor), submission.id()).listing().photos();
        } catch (NotFoundException notYet) {
            return List.of();
        }
    }

    private static FieldError photoError(DomainException exception) {
        return new FieldError("photos", exception.code(), exception.arguments());
    }
}
