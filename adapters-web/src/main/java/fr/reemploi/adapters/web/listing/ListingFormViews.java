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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Shows the form of a part: blank, as it was saved, or as it was typed.
@Component
final class ListingFormViews {
    private static final int SPARE_ROWS = 1;

    private final ListingFormValues fields;
    private final ListingChoices choices;
    private final MileageEcho echo;
    private final PhotoStore photos;
    private final Ids ids;

    ListingFormViews(
            ListingFormValues fields,
            ListingChoices choices,
            MileageEcho echo,
            PhotoStore photos,
            Ids ids) {
        this.fields = fields;
        this.choices = choices;
        this.echo = echo;
        this.photos = photos;
        this.ids = ids;
    }

    ModelAndView begun(ListingId id, SubmittedForm typed, PageContext visit) {
        var shown = new FormState(typed, FormView.of(typed), 0, Map.of(), "");
        return show(HttpStatus.OK, id, Optional.empty(), shown, visit);
    }

    ModelAndView saved(ListingSnapshot seen, PageContext visit) {
        var typed = fields.of(seen.listing().content());
        var done = visit.parameter("ok");
        var notice =
                PageMessages.knows(visit.language(), "listing.ok." + done)
                        ? "listing.ok." + done
                        : "";
        var version = seen.listing().version().value();
        var shown = new FormState(typed, FormView.of(typed), version, Map.of(), notice);
        return show(HttpStatus.OK, seen.listing().id(), Optional.of(seen), shown, visit);
    }

    ModelAndView again(
            ListingSubmission sheet,
            Optional<ListingSnapshot> seen,
            SubmissionResult taken,
            String notice,
            PageContext visit) {
        var form = FormView.of(sheet.typed(), taken.faults(), visit.language());
        var current = seen.map(one -> one.listing().version().value()).orElse(0L);
        // what the seller saw stays the measure, unless the change was his own or he sees it now
        var version = taken.stale() || taken.photographed() ? current : sheet.version();
        var now = taken.stale() ? seen.map(one -> differing(sheet.typed(), one)) : none();
        var shown = new FormState(sheet.typed(), form, version, now.orElse(Map.of()), notice);
        var status =
                taken.stale()
                        ? HttpStatus.PRECONDITION_FAILED
                        : taken.faults().isEmpty()
                                ? HttpStatus.OK
                                : HttpStatus.UNPROCESSABLE_CONTENT;
        return show(status, sheet.id(), seen, shown, visit);
    }

    private ModelAndView show(
            HttpStatus status,
            ListingId id,
            Optional<ListingSnapshot> seen,
            FormState shown,
            PageContext visit) {
        var listing = seen.map(ListingSnapshot::listing);
        var view =
                new ListingFormView(
                        shown.form(),
                        id.toString(),
                        shown.version(),
                        ids.next().toString(),
                        seen.map(one -> EnumNames.of(one.status())).orElse("draft"),
                        shown.notice(),
                        shown.now(),
                        listing.map(this::photos).orElse(List.of()),
                        choices.of(shown.typed(), visit.language()),
                        echo.of(shown.typed(), visit.language()).text(),
                        shown.typed().rows("fitments") + SPARE_ROWS,
                        listing.filter(Listing::wasEverPublished)
                                .map(one -> Slug.of(one.content().title().value(), id).address()));
        var title = visit.t(listing.isPresent() ? "listing.title" : "listing.new");
        return visit.show(status, "listing", title, view);
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

    private Map<String, String> differing(SubmittedForm typed, ListingSnapshot seen) {
        var saved = fields.of(seen.listing().content());
        var names = new TreeSet<>(saved.values().keySet());
        names.addAll(typed.values().keySet());
        var differing = new LinkedHashMap<String, String>();
        for (var name : names) {
            var now = String.join(", ", saved.values().getOrDefault(name, List.of()));
            var mine = String.join(", ", typed.values().getOrDefault(name, List.of()));
            if (!now.strip().equals(mine.replace("\r\n", "\n").strip()))
                differing.put(name, now.isBlank() ? "—" : now);
        }
        return differing;
    }

    private static Optional<Map<String, String>> none() {
        return Optional.empty();
    }

    /// A form about to be shown.
    private record FormState(
            SubmittedForm typed,
            FormView form,
            long version,
            Map<String, String> now,
            String notice) {}
}
