package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.application.listing.DraftListing;
import fr.reemploi.application.listing.PublishListing;
import fr.reemploi.application.listing.UpdateListing;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Handles a submitted listing form: saves fields and photos and executes the action of the button.
/// Invalid parts are reported together; the valid ones are saved.
@Component
final class ListingFormHandler {
    private static final String PLACEHOLDER_TITLE = "—";

    private final DraftListing draftListing;
    private final UpdateListing updateListing;
    private final PublishListing publishListing;
    private final PhotoFormHandler photos;

    ListingFormHandler(
            DraftListing draftListing,
            UpdateListing updateListing,
            PublishListing publishListing,
            PhotoFormHandler photos) {
        this.draftListing = draftListing;
        this.updateListing = updateListing;
        this.publishListing = publishListing;
        this.photos = photos;
    }

    SubmissionResult handle(Actor actor, ListingSubmission submission) {
        var errors = new ArrayList<FieldError>();
        var result =
                submission.isAction("publish-again")
                        ? SaveResult.SAVED
                        : save(actor, submission, errors);
        if (result == SaveResult.REJECTED && submission.isNew() && !submission.files().isEmpty())
            createDraft(actor, submission);
        var exists =
                result != SaveResult.REJECTED
                        || !submission.isNew()
                        || !submission.files().isEmpty();
        var photosChanged = exists && photos.apply(actor, submission, errors);
        if (submission.isAction("publish") || submission.isAction("publish-again"))
            publish(actor, submission, errors);
        return new SubmissionResult(List.copyOf(errors), result == SaveResult.STALE, photosChanged);
    }

    void withdraw(Actor actor, ListingSubmission submission) {
        publishListing.withdraw(actor, submission.id());
    }

    void delete(Actor actor, ListingSubmission submission) {
        publishListing.delete(actor, submission.id(), ExpectedVersion.ANY);
    }

    private SaveResult save(Actor actor, ListingSubmission submission, List<FieldError> errors) {
        try {
            var form = submission.input().toForm();
            if (submission.isNew()) draftListing.draft(actor, submission.id(), form);
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
    private void createDraft(Actor actor, ListingSubmission submission) {
        try {
            draftListing.draft(
                    actor,
                    submission.id(),
                    Form.ofUserInput(
                            Map.of(
                                    "title",
                                    submission
                                            .input()
                                            .nonBlank("title")
                                            .orElse(PLACEHOLDER_TITLE))));
        } catch (InvalidInputException badTitle) {
            draftListing.draft(
                    actor, submission.id(), Form.ofUserInput(Map.of("title", PLACEHOLDER_TITLE)));
        }
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
        if (photos.hasNoPhotos(actor, submission)) required.add("photos");
        required.forEach(field -> errors.add(FieldError.of(field, "field.required")));
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
    /// @param photosChanged whether the photos were changed
    record SubmissionResult(List<FieldError> errors, boolean stale, boolean photosChanged) {}
}
