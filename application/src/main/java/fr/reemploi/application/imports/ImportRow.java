package fr.reemploi.application.imports;

import fr.reemploi.application.imports.Import.Format;
import fr.reemploi.application.imports.ImportFiles.Row;
import fr.reemploi.application.listing.ListingForm;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Sku;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;

/// Takes in one row of a file: makes a listing, changes the one with the same `sku`, or says why
/// not.
@UseCase
public final class ImportRow {
    private final Listings listings;
    private final ListingForm forms;
    private final Ids ids;
    private final InstantSource clock;

    public ImportRow(Listings listings, ListingForm forms, Ids ids, InstantSource clock) {
        this.listings = listings;
        this.forms = forms;
        this.ids = ids;
        this.clock = clock;
    }

    RowResult take(Batch batch, Row row) {
        try {
            if (row.fault().isPresent())
                return new RowResult.Rejected(Messages.of(row.fault().get(), batch.language()));
            return takeRead(batch, row);
        } catch (DomainException refused) {
            return new RowResult.Rejected(reason(refused, batch.language()));
        }
    }

    private RowResult takeRead(Batch batch, Row row) {
        var form = form(batch, row);
        var sku = form.text("sku", Sku::parse);
        var known = sku.flatMap(number -> listings.findBySku(batch.seller().id(), number));
        var id = known.map(Listing::id).orElseGet(() -> newId(batch, row, sku));
        var content = forms.read(form, batch.kind(), id);
        var now = clock.instant();
        var old = known.or(() -> sku.isPresent() ? Optional.empty() : listings.find(id));
        if (old.isPresent()) return revise(batch, old.get(), content);
        var draft = Listing.draft(id, batch.seller(), content, now);
        var change = batch.options().publish() ? published(draft, now) : draft;
        if (!batch.options().dryRun()) listings.save(change);
        return new RowResult.Created();
    }

    private RowResult revise(Batch batch, Listing old, ListingDetails content) {
        for (var attempt = 1; ; attempt++) {
            var now = clock.instant();
            var current = listings.get(old.id());
            var revised = current.revise(content, now);
            var change = batch.options().publish() ? published(revised, now) : revised;
            if (!change.changed()) return new RowResult.Unchanged();
            if (batch.options().dryRun()) return new RowResult.Updated();
            try {
                listings.save(change);
                return new RowResult.Updated();
            } catch (StaleVersionException e) {
                if (attempt == 10) throw e;
            }
        }
    }

    /// The change, followed by publishing where the listing is complete; a draft otherwise.
    private static Change<Listing> published(Change<Listing> before, Instant now) {
        try {
            var after = before.now().publish(true, now);
            if (!after.changed()) return before;
            var events = new java.util.ArrayList<>(before.events());
            events.addAll(after.events());
            return new Change<>(after.now(), events, true);
        } catch (InvalidInputException incomplete) {
            return before;
        }
    }

    private static Form form(Batch batch, Row row) {
        return batch.format() == Format.CSV
                ? Form.typed(ImportColumns.tree(row.values()))
                : Form.sent(row.values());
    }

    /// The same row of the same import makes the same listing, however often it is repeated.
    private ListingId newId(Batch batch, Row row, Optional<Sku> sku) {
        if (sku.isPresent()) return new ListingId(ids.next());
        return new ListingId(ids.derived("import/" + batch.id() + "/" + row.line()));
    }

    private static String reason(DomainException refused, Language language) {
        if (refused instanceof InvalidInputException invalid && !invalid.faults().isEmpty()) {
            return invalid.faults().stream()
                    .map(fault -> fault.field() + ": " + Messages.of(fault, language))
                    .collect(Collectors.joining(" "));
        }
        return Messages.of(refused, language);
    }

    /// What all rows of an import share.
    record Batch(
            ImportId id,
            Format format,
            Import.Options options,
            Listing.SellerLocation seller,
            fr.reemploi.domain.account.SellerKind kind,
            Language language) {}

    /// What became of a row.
    sealed interface RowResult {
        record Created() implements RowResult {}

        record Updated() implements RowResult {}

        record Unchanged() implements RowResult {}

        record Rejected(String reason) implements RowResult {}
    }
}
