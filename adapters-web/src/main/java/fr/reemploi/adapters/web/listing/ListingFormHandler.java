package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.application.listing.DraftListing;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.PublishListing;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.listing.UpdateListing;
import fr.reemploi.application.listing.UploadPhoto;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.StaleVersionException;
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
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Handles a submitted listing form: saves fields and photos and executes the action of the button.
/// Invalid parts are reported together; the valid ones are saved.
@Component
final class ListingFormHandler {
    private static final String PLACEHOLDER_TITLE = "—";
    private static final int MEGABYTES = PhotoStore.MAX_BYTES / (1024 * 1024);

    private final DraftListing draftListing;
    private final UpdateListing updateListing;
    private final PublishListing publishListing;
    private final UploadPhoto uploadPhoto;
    private final ReadListings listings;
    private final Ids ids;

    ListingFormHandler(
            DraftListing draftListing,
            UpdateListing updateListing,
            PublishListing publishListing,
            UploadPhoto uploadPhoto,
            ReadListings listings,
            Ids ids) {
        this.draftListing = draftListing;
        this.updateListing = updateListing;
        this.publishListing = publishListing;
        this.uploadPhoto = uploadPhoto;
        this.listings = listings;
        this.ids = ids;
    }

    SubmissionResult handle(Actor actor, ListingSubmission submission) {
        var errors = new ArrayList<FieldError>();
        var result =
                submission.isAction("publish-again")
                        ? SaveResult.SAVED
                        : save(actor, submission, errors);
        var draftCreated =
                result == SaveResult.REJECTED
                        && submission.isNew()
                        && !submission.files().isEmpty()
                        && createDraft(actor, submission);
        var exists = result != SaveResult.REJECTED || !submission.isNew() || draftCreated;
        var photosChanged = exists && applyPhotos(actor, submission, errors);
        if (submission.isAction("publish") || submission.isAction("publish-again"))
            publish(actor, submission, errors);
        return new SubmissionResult(
                List.copyOf(errors),
                result == SaveResult.STALE,
                result == SaveResult.SAVED || draftCreated || photosChanged);
    }

    void withdraw(Actor actor, ListingSubmission submission) {
        publishListing.withdraw(actor, submission.id());
    }

    void delete(Actor actor, ListingSubmission submission) {
        publishListing.deleteOnce(actor, submission.id());
    }

    private SaveResult save(Actor actor, ListingSubmission submission, List<FieldError> errors) {
        try {
            var form = submission.input().toForm();
            if (submission.isNew()) draftListing.draftOnce(actor, submission.id(), form);
            else
                updateListing.replace(
                        actor, submission.id(), ExpectedVersion.at(submission.version()), form);
            return SaveResult.SAVED;
        } catch (InvalidInputException | ConflictException exception) {
            errors.addAll(FormView.errors(exception));
            return SaveResult.REJECTED;
        } catch (StaleVersionException exception) {
            errors.add(FieldError.of("", "version.stale"));
            return SaveResult.STALE;
        }
    }

    /// Creates a draft to attach photos to when the fields are invalid.
    ///
    /// @return whether it exists; not when the listing has other values, which are never replaced
    private boolean createDraft(Actor actor, ListingSubmission submission) {
        var title = submission.input().nonBlank("title").orElse(PLACEHOLDER_TITLE);
        try {
            createDraft(actor, submission, title);
            return true;
        } catch (InvalidInputException badTitle) {
            createDraft(actor, submission, PLACEHOLDER_TITLE);
            return true;
        } catch (StaleVersionException hasOtherValues) {
            return false;
        }
    }

    private void createDraft(Actor actor, ListingSubmission submission, String title) {
        draftListing.draftOnce(actor, submission.id(), Form.ofUserInput(Map.of("title", title)));
    }

    private void publish(Actor actor, ListingSubmission submission, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            addMissingFields(actor, submission, errors);
            return;
        }
        try {
            publishListing.publish(actor, submission.id());
        } catch (InvalidInputException | ConflictException exception) {
            errors.addAll(FormView.errors(exception));
        }
    }

    /// Adds the fields publishing requires, so that they are reported together with the other
    /// errors.
    private void addMissingFields(
            Actor actor, ListingSubmission submission, List<FieldError> errors) {
        var input = submission.input();
        var required = new ArrayList<>(List.of("price", "category"));
        if (input.nonBlank("donor.mileageUnknown").isEmpty()) required.add("donor.mileageKm");
        required.removeIf(field ->
                input.nonBlank(field).isPresent()
                        || errors.stream().anyMatch(error -> error.field().equals(field)));
        if (hasNoPhotos(actor, submission)) required.add("photos");
        required.forEach(field -> errors.add(FieldError.of(field, "field.required")));
    }

    /// Applies the uploaded files and the photo action of the form.
    ///
    /// @return whether the photos changed
    private boolean applyPhotos(
            Actor actor, ListingSubmission submission, List<FieldError> errors) {
        var before = photos(actor, submission);
        var number = 0;
        for (var file : submission.files()) {
            addPhoto(actor, submission, file, number++).ifPresent(errors::add);
        }
        try {
            if (submission.isAction("photo-first")) putFirst(actor, submission);
            if (submission.isAction("photo-remove"))
                findPhoto(photos(actor, submission), submission)
                        .ifPresent(photo -> uploadPhoto.remove(actor, submission.id(), photo.id()));
        } catch (ConflictException | NotFoundException exception) {
            errors.add(photoError(exception));
        }
        return !before.equals(photos(actor, submission));
    }

    private boolean hasNoPhotos(Actor actor, ListingSubmission submission) {
        return photos(actor, submission).isEmpty();
    }

    private Optional<FieldError> addPhoto(
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
        findPhoto(photos, submission)
                .ifPresent(photo -> {
                    var order = new ArrayList<>(photos);
                    order.remove(photo);
                    order.addFirst(photo);
                    uploadPhoto.order(
                            actor, submission.id(), order.stream().map(Photo::id).toList());
                });
    }

    private static Optional<Photo> findPhoto(List<Photo> photos, ListingSubmission submission) {
        return photos.stream()
                .filter(photo -> photo.id().toString().equals(submission.photo()))
                .findFirst();
    }

    private List<Photo> photos(Actor actor, ListingSubmission submission) {
        try {
            return listings.read(Optional.of(actor), submission.id()).listing().photos();
        } catch (NotFoundException notFound) {
            return List.of();
        }
    }

    private static FieldError photoError(DomainException exception) {
        return new FieldError("photos", exception.code(), exception.arguments());
    }

    /// Whether the fields were saved.
    private enum SaveResult {
        SAVED,
        REJECTED,
        STALE
    }

    /// The result of a submission.
    ///
    /// @param stale whether the listing was changed meanwhile
    /// @param stored whether the submission stored something: its fields, photos or a draft for
    ///   them
    record SubmissionResult(List<FieldError> errors, boolean stale, boolean stored) {}
}
