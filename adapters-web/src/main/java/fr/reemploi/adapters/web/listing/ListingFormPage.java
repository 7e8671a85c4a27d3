package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.listing.ListingFormHandler.SubmissionResult;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PendingForm;
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

/// The listing form of the seller. Input is never lost: an invalid form is displayed again as
/// typed.
@Controller
final class ListingFormPage implements ResumableForm {
    private final ReadListings listings;
    private final ListingFormHandler handler;
    private final ListingFormViews views;
    private final PendingForm pendingForm;
    private final Ids ids;

    ListingFormPage(
            ReadListings listings,
            ListingFormHandler handler,
            ListingFormViews views,
            PendingForm pendingForm,
            Ids ids) {
        this.listings = listings;
        this.handler = handler;
        this.views = views;
        this.pendingForm = pendingForm;
        this.ids = ids;
    }

    @GetMapping("/vendeur/pieces/nouvelle")
    ModelAndView begin(PageContext context) {
        context.signedIn().require(Role.SELLER);
        return views.blank(new ListingId(ids.next()), ListingFormValues.blank(), context);
    }

    @GetMapping("/vendeur/pieces/{part}")
    ModelAndView show(@PathVariable String part, PageContext context) {
        return views.saved(own(context.signedIn(), id(part)), context);
    }

    @PostMapping("/vendeur/pieces/{part}")
    ModelAndView submit(
            @PathVariable String part,
            @RequestParam(name = "photos", required = false) List<MultipartFile> files,
            PageContext context) {
        var submission =
                ListingSubmission.of(
                        id(part), context, Optional.ofNullable(files).orElse(List.of()));
        if (context.actor().isEmpty()) {
            // the version is preserved, so that a concurrent change is still detected
            var input = submission.input().with("interrupted-version", "" + submission.version());
            return pendingForm.requestSignIn(context, this, part, input);
        }
        var actor = context.signedIn();
        if (submission.isAction("add-row")) return redisplay(actor, submission, NO_RESULT, context);
        if (submission.isAction("withdraw")) {
            handler.withdraw(actor, submission);
            return context.done("/vendeur/pieces/" + submission.id() + "?ok=withdrawn");
        }
        if (submission.isAction("delete")) {
            handler.delete(actor, submission);
            return context.done("/vendeur?ok=deleted");
        }
        var result = handler.handle(actor, submission);
        if (!result.errors().isEmpty()) return redisplay(actor, submission, result, context);
        return context.done(
                "/vendeur/pieces/" + submission.id() + "?ok=" + successCode(submission));
    }

    @Override
    public String name() {
        return "listing";
    }

    /// Displays the form as it was submitted when the session had ended.
    @Override
    public ModelAndView resume(SubmittedForm input, PageContext context) {
        var id = id(input.value(PendingForm.SUBJECT_FIELD));
        var version = input.value("interrupted-version");
        var submission =
                new ListingSubmission(
                        id,
                        input,
                        version.isEmpty() ? 0 : Long.parseLong(version),
                        ids.next().toString(),
                        "",
                        List.of());
        return views.redisplay(
                submission, find(context.signedIn(), id), NO_RESULT, "listing.resumed", context);
    }

    private static final SubmissionResult NO_RESULT = new SubmissionResult(List.of(), false, false);

    private ModelAndView redisplay(
            Actor actor,
            ListingSubmission submission,
            SubmissionResult result,
            PageContext context) {
        return views.redisplay(submission, find(actor, submission.id()), result, "", context);
    }

    private static String successCode(ListingSubmission submission) {
        if (submission.isAction("publish") || submission.isAction("publish-again"))
            return "published";
        return submission.isAction("photo-first")
                        || submission.isAction("photo-remove")
                        || !submission.files().isEmpty()
                ? "saved#photos"
                : "saved";
    }

    private Optional<ListingSnapshot> find(Actor actor, ListingId id) {
        try {
            return Optional.of(own(actor, id));
        } catch (NotFoundException notFound) {
            return Optional.empty();
        }
    }

    private ListingSnapshot own(Actor actor, ListingId id) {
        actor.require(Role.SELLER);
        var snapshot = listings.read(Optional.of(actor), id);
        if (!snapshot.own()) throw new ForbiddenException("listing.not-yours");
        return snapshot;
    }

    private static ListingId id(String part) {
        try {
            return new ListingId(UUID.fromString(part));
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException("listing.unknown", part);
        }
    }
}
