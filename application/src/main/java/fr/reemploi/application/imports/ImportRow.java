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

/// Imports one row: creates a listing, updates the one with the same `sku`, or rejects the row.
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

    RowResult importRow(Batch batch, Row row) {
        try {
            if (row.error().isPresent())
                return new RowResult.Rejected(Messages.of(row.error().get(), batch.language()));
            return importParsed(batch, row);
        } catch (DomainException exception) {
            return new RowResult.Rejected(reason(exception, batch.language()));
        }
    }

    private RowResult importParsed(Batch batch, Row row) {
        var form = form(batch, row);
        var sku = form.text("sku", Sku::parse);
        var bySku = sku.flatMap(number -> listings.findBySku(batch.seller().id(), number));
        var id = bySku.map(Listing::id).orElseGet(() -> newId(batch, row, sku));
        var details = forms.read(form, batch.kind(), id);
        var now = clock.instant();
        var existing = bySku.or(() -> sku.isPresent() ? Optional.empty() : listings.find(id));
        if (existing.isPresent()) return revise(batch, existing.get(), details);
        var draft = Listing.draft(id, batch.seller(), details, now);
        var change = batch.options().publish() ? published(draft, now) : draft;
        if (!batch.options().dryRun()) listings.save(change);
        return new RowResult.Created();
    }

    private RowResult revise(Batch batch, Listing existing, ListingDetails details) {
        for (var attempt = 1; ; attempt++) {
            var now = clock.instant();
            var current = listings.get(existing.id());
            var revised = current.updateDetails(details, now);
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

    /// The change, published if the listing is complete; else a draft.
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
                ? Form.ofUserInput(ImportColumns.tree(row.values()))
                : Form.ofJson(row.values());
    }

    /// Derived from import and row, so that repeating a row yields the same listing.
    private ListingId newId(Batch batch, Row row, Optional<Sku> sku) {
        if (sku.isPresent()) return new ListingId(ids.next());
        return new ListingId(ids.derived("import/" + batch.id() + "/" + row.line()));
    }

    private static String reason(DomainException exception, Language language) {
        if (exception instanceof InvalidInputException invalid && !invalid.errors().isEmpty()) {
            return invalid.errors().stream()
                    .map(error -> error.field() + ": " + Messages.of(error, language))
                    .collect(Collectors.joining(" "));
        }
        return Messages.of(exception, language);
    }

    /// Data shared by all rows of an import.
    record Batch(
            ImportId id,
            Format format,
            Import.Options options,
            Listing.SellerLocation seller,
            fr.reemploi.domain.account.SellerKind kind,
            Language language) {}

    /// Result of a row.
    sealed interface RowResult {
        record Created() implements RowResult {}

        record Updated() implements RowResult {}

        record Unchanged() implements RowResult {}

        record Rejected(String reason) implements RowResult {}
    }
}
