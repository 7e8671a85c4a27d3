package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.application.listing.DraftListing;
import fr.reemploi.application.listing.PublishListing;
import fr.reemploi.application.listing.ReviseListing;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Expected;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.StaleVersion;
import fr.reemploi.domain.shared.Conflict;
import fr.reemploi.domain.shared.Fault;
import fr.reemploi.domain.shared.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Takes the form of a part: keeps what is said, the photos that came along, and does what the
/// button asks. What cannot be kept is told, all at once; the rest is kept.
@Component
final class ListingDesk {
    private static final String NAMELESS = "—";

    private final DraftListing draft;
    private final ReviseListing revise;
    private final PublishListing publish;
    private final PhotoDesk photos;

    ListingDesk(
            DraftListing draft, ReviseListing revise, PublishListing publish, PhotoDesk photos) {
        this.draft = draft;
        this.revise = revise;
        this.publish = publish;
        this.photos = photos;
    }

    Taken take(Actor actor, Sheet sheet) {
        var faults = new ArrayList<Fault>();
        var said = sheet.asks("publish-again") ? Said.KEPT : say(actor, sheet, faults);
        if (said == Said.REFUSED && sheet.isNew() && !sheet.files().isEmpty())
            beginFor(actor, sheet);
        var kept = said != Said.REFUSED || !sheet.isNew() || !sheet.files().isEmpty();
        var photographed = kept && photos.take(actor, sheet, faults);
        if (sheet.asks("publish") || sheet.asks("publish-again")) offer(actor, sheet, faults);
        return new Taken(List.copyOf(faults), said == Said.STALE, photographed);
    }

    void withdraw(Actor actor, Sheet sheet) {
        publish.withdraw(actor, sheet.id());
    }

    void delete(Actor actor, Sheet sheet) {
        publish.delete(actor, sheet.id(), Expected.ANY);
    }

    private Said say(Actor actor, Sheet sheet, List<Fault> faults) {
        try {
            var form = sheet.typed().form();
            if (sheet.isNew()) draft.draft(actor, sheet.id(), form);
            else revise.replace(actor, sheet.id(), Expected.at(sheet.version()), form);
            return Said.KEPT;
        } catch (Invalid | Conflict refused) {
            faults.addAll(FormView.faults(refused));
            return Said.REFUSED;
        } catch (StaleVersion meanwhile) {
            faults.add(Fault.of("", "version.stale"));
            return Said.STALE;
        }
    }

    /// Photos need a part to hang on, though what is said of it cannot be kept yet.
    private void beginFor(Actor actor, Sheet sheet) {
        try {
            draft.draft(
                    actor,
                    sheet.id(),
                    Form.typed(Map.of("title", sheet.typed().given("title").orElse(NAMELESS))));
        } catch (Invalid badTitle) {
            draft.draft(actor, sheet.id(), Form.typed(Map.of("title", NAMELESS)));
        }
    }

    private void offer(Actor actor, Sheet sheet, List<Fault> faults) {
        if (!faults.isEmpty()) {
            missing(actor, sheet, faults);
            return;
        }
        try {
            publish.publish(actor, sheet.id());
        } catch (Invalid | Conflict refused) {
            faults.addAll(FormView.faults(refused));
        }
    }

    /// What publishing would ask for, told together with the faults that stand in its way.
    private void missing(Actor actor, Sheet sheet, List<Fault> faults) {
        var typed = sheet.typed();
        var required = new ArrayList<>(List.of("price", "category"));
        if (typed.given("donor.mileageUnknown").isEmpty()) required.add("donor.mileageKm");
        required.removeIf(field ->
                typed.given(field).isPresent()
                        || faults.stream().anyMatch(fault -> fault.field().equals(field)));
        if (photos.none(actor, sheet)) required.add("photos");
        required.forEach(field -> faults.add(Fault.of(field, "field.required")));
    }

    /// What became of the fields.
    private enum Said {
        KEPT,
        REFUSED,
        STALE
    }

    /// What came of a form.
    ///
    /// @param stale somebody else changed the part meanwhile
    /// @param photographed its photos changed
    record Taken(List<Fault> faults, boolean stale, boolean photographed) {}
}
