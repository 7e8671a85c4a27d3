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

/// Takes the form of a part: keeps what is said, the photos that came along, and does what the
/// button asks. What cannot be kept is told, all at once; the rest is kept.
@Component
final class ListingFormHandler {
    private static final String PLACEHOLDER_TITLE = "—";

    private final DraftListing draftListing;
    private final UpdateListing updateListing;
    private final PublishListing publishListing;
    private final PhotoFormHandler photos;

    ListingFormHandler(
            DraftListing draft,
            UpdateListing revise,
            PublishListing publish,
            PhotoFormHandler photos) {
        this.draftListing = draft;
        this.updateListing = revise;
        this.publishListing = publish;
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

    /// Photos need a part to hang on, though what is said of it cannot be kept yet.
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

    /// What publishing would ask for, told together with the faults that stand in its way.
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

    /// What became of the fields.
    private enum SaveResult {
        SAVED,
        REJECTED,
        STALE
    }

    /// What came of a form.
    ///
    /// @param stale somebody else changed the part meanwhile
    /// @param photosChanged its photos changed
    record SubmissionResult(List<FieldError> errors, boolean stale, boolean photosChanged) {}
}
