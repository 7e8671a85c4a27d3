package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.listing.ListingFormHandler.SubmissionResult;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PendingForm;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.adapters.web.page.ResumableForm;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.listing.ReadListings.ListingSnapshot;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The form of a part, and what comes of sending it. Nothing typed is ever lost: what cannot be
/// kept comes back as it was typed.
@Controller
final class ListingFormPage implements ResumableForm {
    private final ReadListings listings;
    private final ListingFormHandler desk;
    private final ListingFormViews forms;
    private final PendingForm interrupted;
    private final Ids ids;

    ListingFormPage(
            ReadListings listings,
            ListingFormHandler desk,
            ListingFormViews forms,
            PendingForm interrupted,
            Ids ids) {
        this.listings = listings;
        this.desk = desk;
        this.forms = forms;
        this.interrupted = interrupted;
        this.ids = ids;
    }

    @GetMapping("/vendeur/pieces/nouvelle")
    ModelAndView begin(PageContext visit) {
        visit.signedIn().must(Role.SELLER);
        return forms.begun(new ListingId(ids.next()), ListingFormValues.blank(), visit);
    }

    @GetMapping("/vendeur/pieces/{part}")
    ModelAndView show(@PathVariable String part, PageContext visit) {
        return forms.saved(own(visit.signedIn(), id(part)), visit);
    }

    @PostMapping("/vendeur/pieces/{part}")
    ModelAndView take(
            @PathVariable String part,
            @RequestParam(name = "photos", required = false) List<MultipartFile> files,
            PageContext visit) {
        var sheet =
                ListingSubmission.of(id(part), visit, Optional.ofNullable(files).orElse(List.of()));
        if (visit.actor().isEmpty()) {
            // the version travels along, so that a change made meanwhile is still noticed
            var typed = sheet.typed().with("interrupted-version", "" + sheet.version());
            return interrupted.signIn(visit, this, part, typed);
        }
        var actor = visit.signedIn();
        if (sheet.asks("add-row")) return again(actor, sheet, NOTHING_DONE, visit);
        if (sheet.asks("withdraw")) {
            desk.withdraw(actor, sheet);
            return Redirects.to("/vendeur/pieces/" + sheet.id() + "?ok=withdrawn");
        }
        if (sheet.asks("delete")) {
            desk.delete(actor, sheet);
            return Redirects.to("/vendeur?ok=deleted");
        }
        var taken = desk.take(actor, sheet);
        if (!taken.faults().isEmpty()) return again(actor, sheet, taken, visit);
        return Redirects.to("/vendeur/pieces/" + sheet.id() + "?ok=" + done(sheet));
    }

    @Override
    public String name() {
        return "listing";
    }

    /// The form as it was left when the session ended.
    @Override
    public ModelAndView resumed(SubmittedForm left, PageContext visit) {
        var id = id(left.value(PendingForm.ABOUT));
        var version = left.value("interrupted-version");
        var sheet =
                new ListingSubmission(
                        id,
                        left,
                        version.isEmpty() ? 0 : Long.parseLong(version),
                        ids.next().toString(),
                        "",
                        List.of());
        return forms.again(
                sheet, find(visit.signedIn(), id), NOTHING_DONE, "listing.resumed", visit);
    }

    private static final SubmissionResult NOTHING_DONE =
            new SubmissionResult(List.of(), false, false);

    private ModelAndView again(
            Actor actor, ListingSubmission sheet, SubmissionResult taken, PageContext visit) {
        return forms.again(sheet, find(actor, sheet.id()), taken, "", visit);
    }

    private static String done(ListingSubmission sheet) {
        if (sheet.asks("publish") || sheet.asks("publish-again")) return "published";
        return sheet.asks("photo-first") || sheet.asks("photo-remove") || !sheet.files().isEmpty()
                ? "saved#photos"
                : "saved";
    }

    private Optional<ListingSnapshot> find(Actor actor, ListingId id) {
        try {
            return Optional.of(own(actor, id));
        } catch (NotFoundException notYet) {
            return Optional.empty();
        }
    }

    private ListingSnapshot own(Actor actor, ListingId id) {
        actor.must(Role.SELLER);
        var seen = listings.read(Optional.of(actor), id);
        if (!seen.own()) throw new ForbiddenException("listing.not-yours");
        return seen;
    }

    private static ListingId id(String part) {
        try {
            return new ListingId(UUID.fromString(part));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("listing.unknown", part);
        }
    }
}
