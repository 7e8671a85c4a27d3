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
    private static final String NAMELESS = "—";

    private final DraftListing draft;
    private final UpdateListing revise;
    private final PublishListing publish;
    private final PhotoFormHandler photos;

    ListingFormHandler(
            DraftListing draft,
            UpdateListing revise,
            PublishListing publish,
            PhotoFormHandler photos) {
        this.draft = draft;
        this.revise = revise;
        this.publish = publish;
        this.photos = photos;
    }

    SubmissionResult take(Actor actor, ListingSubmission sheet) {
        var faults = new ArrayList<FieldError>();
        var said = sheet.asks("publish-again") ? SaveResult.KEPT : say(actor, sheet, faults);
        if (said == SaveResult.REFUSED && sheet.isNew() && !sheet.files().isEmpty())
            beginFor(actor, sheet);
        var kept = said != SaveResult.REFUSED || !sheet.isNew() || !sheet.files().isEmpty();
        var photographed = kept && photos.take(actor, sheet, faults);
        if (sheet.asks("publish") || sheet.asks("publish-again")) offer(actor, sheet, faults);
        return new SubmissionResult(List.copyOf(faults), said == SaveResult.STALE, photographed);
    }

    void withdraw(Actor actor, ListingSubmission sheet) {
        publish.withdraw(actor, sheet.id());
    }

    void delete(Actor actor, ListingSubmission sheet) {
        publish.delete(actor, sheet.id(), ExpectedVersion.ANY);
    }

    private SaveResult say(Actor actor, ListingSubmission sheet, List<FieldError> faults) {
        try {
            var form = sheet.typed().form();
            if (sheet.isNew()) draft.draft(actor, sheet.id(), form);
            else revise.replace(actor, sheet.id(), ExpectedVersion.at(sheet.version()), form);
            return SaveResult.KEPT;
        } catch (InvalidInputException | ConflictException refused) {
            faults.addAll(FormView.faults(refused));
            return SaveResult.REFUSED;
        } catch (StaleVersionException meanwhile) {
            faults.add(FieldError.of("", "version.stale"));
            return SaveResult.STALE;
        }
    }

    /// Photos need a part to hang on, though what is said of it cannot be kept yet.
    private void beginFor(Actor actor, ListingSubmission sheet) {
        try {
            draft.draft(
                    actor,
                    sheet.id(),
                    Form.typed(Map.of("title", sheet.typed().given("title").orElse(NAMELESS))));
        } catch (InvalidInputException badTitle) {
            draft.draft(actor, sheet.id(), Form.typed(Map.of("title", NAMELESS)));
        }
    }

    private void offer(Actor actor, ListingSubmission sheet, List<FieldError> faults) {
        if (!faults.isEmpty()) {
            missing(actor, sheet, faults);
            return;
        }
        try {
            publish.publish(actor, sheet.id());
        } catch (InvalidInputException | ConflictException refused) {
            faults.addAll(FormView.faults(refused));
        }
    }

    /// What publishing would ask for, told together with the faults that stand in its way.
    private void missing(Actor actor, ListingSubmission sheet, List<FieldError> faults) {
        var typed = sheet.typed();
        var required = new ArrayList<>(List.of("price", "category"));
        if (typed.given("donor.mileageUnknown").isEmpty()) required.add("donor.mileageKm");
        required.removeIf(field ->
                typed.given(field).isPresent()
                        || faults.stream().anyMatch(fault -> fault.field().equals(field)));
        if (photos.none(actor, sheet)) required.add("photos");
        required.forEach(field -> faults.add(FieldError.of(field, "field.required")));
    }

    /// What became of the fields.
    private enum SaveResult {
        KEPT,
        REFUSED,
        STALE
    }

    /// What came of a form.
    ///
    /// @param stale somebody else changed the part meanwhile
    /// @param photographed its photos changed
    record SubmissionResult(List<FieldError> faults, boolean stale, boolean photographed) {}
}
