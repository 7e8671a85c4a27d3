package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.listing.ListingFormHandler.SubmissionResult;
import fr.reemploi.adapters.web.listing.ListingFormView.PhotoRow;
import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.adapters.web.page.Slug;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.application.listing.ReadListings.ListingSnapshot;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Renders the listing form: blank, with the stored values, or with the submitted values.
@Component
final class ListingFormViews {
    private static final int SPARE_ROWS = 1;

    private final ListingFormValues formValues;
    private final ListingChoices choices;
    private final MileagePreview echo;
    private final PhotoStore photos;
    private final Ids ids;

    ListingFormViews(
            ListingFormValues formValues,
            ListingChoices choices,
            MileagePreview echo,
            PhotoStore photos,
            Ids ids) {
        this.formValues = formValues;
        this.choices = choices;
        this.echo = echo;
        this.photos = photos;
        this.ids = ids;
    }

    ModelAndView blank(ListingId id, SubmittedForm input, PageContext context) {
        var state = new FormState(input, FormView.of(input), 0, Map.of(), "");
        return show(HttpStatus.OK, id, Optional.empty(), state, context);
    }

    ModelAndView saved(ListingSnapshot snapshot, PageContext context) {
        var input = formValues.of(snapshot.listing().details());
        var code = context.outcome();
        var notice =
                PageMessages.contains(context.language(), "listing.ok." + code)
                        ? "listing.ok." + code
                        : "";
        var version = snapshot.listing().version().value();
        var state = new FormState(input, FormView.of(input), version, Map.of(), notice);
        return show(HttpStatus.OK, snapshot.listing().id(), Optional.of(snapshot), state, context);
    }

    ModelAndView redisplay(
            ListingSubmission submission,
            Optional<ListingSnapshot> snapshot,
            SubmissionResult result,
            String notice,
            PageContext context) {
        var form = FormView.of(submission.input(), errors(result, snapshot), context.language());
        var current = snapshot.map(saved -> saved.listing().version().value()).orElse(0L);
        // the submitted version is kept, unless the stored values are shown now or this form stored
        // something itself: the next save then replaces that, and not a draft it would not see
        var version = result.stale() || result.stored() ? current : submission.version();
        var now =
                result.stale()
                        ? snapshot.map(saved -> differences(submission.input(), saved))
                        : none();
        var state = new FormState(submission.input(), form, version, now.orElse(Map.of()), notice);
        var status =
                result.stale()
                        ? HttpStatus.PRECONDITION_FAILED
                        : result.errors().isEmpty()
                                ? HttpStatus.OK
                                : HttpStatus.UNPROCESSABLE_CONTENT;
        return show(status, submission.id(), snapshot, state, context);
    }

    /// The errors; a listing that can no longer be edited cannot be saved again either.
    private static List<FieldError> errors(
            SubmissionResult result, Optional<ListingSnapshot> snapshot) {
        var status = snapshot.map(stored -> EnumNames.of(stored.status())).orElse("draft");
        if (ListingFormView.isEditable(status)) return result.errors();
        return result.errors().stream()
                .filter(error -> !error.code().equals("version.stale"))
                .toList();
    }

    private ModelAndView show(
            HttpStatus status,
            ListingId id,
            Optional<ListingSnapshot> snapshot,
            FormState state,
            PageContext context) {
        var listing = snapshot.map(ListingSnapshot::listing);
        var view =
                new ListingFormView(
                        state.form(),
                        id.toString(),
                        state.version(),
                        ids.next().toString(),
                        snapshot.map(saved -> EnumNames.of(saved.status())).orElse("draft"),
                        state.notice(),
                        state.currentValues(),
                        listing.map(this::photos).orElse(List.of()),
                        choices.of(state.input(), context.language()),
                        echo.of(state.input(), context.language()).text(),
                        state.input().rowCount("fitments") + SPARE_ROWS,
                        listing.filter(Listing::wasEverPublished)
                                .map(published ->
                                        Slug.of(published.details().title().value(), id)
                                                .address()));
        var title = context.text(listing.isPresent() ? "listing.title" : "listing.new");
        return context.show(status, "listing", title, view);
    }

    private List<PhotoRow> photos(Listing listing) {
        return listing.photos().stream()
                .map(photo ->
                        new PhotoRow(
                                photo.id().toString(),
                                photos.address(photo, Size.THUMBNAIL),
                                photo.equals(listing.photos().getFirst())))
                .toList();
    }

    private Map<String, String> differences(SubmittedForm input, ListingSnapshot snapshot) {
        var saved = formValues.of(snapshot.listing().details());
        var names = new TreeSet<>(saved.values().keySet());
        names.addAll(input.values().keySet());
        var differing = new LinkedHashMap<String, String>();
        for (var name : names) {
            var now = String.join(", ", saved.values().getOrDefault(name, List.of()));
            var mine = String.join(", ", input.values().getOrDefault(name, List.of()));
            if (!now.strip().equals(mine.replace("\r\n", "\n").strip()))
                differing.put(name, now.isBlank() ? "—" : now);
        }
        return differing;
    }

    private static Optional<Map<String, String>> none() {
        return Optional.empty();
    }

    /// The state of the form to render.
    private record FormState(
            SubmittedForm input,
            FormView form,
            long version,
            Map<String, String> currentValues,
            String notice) {}
}
