package fr.reemploi.application.imports;

import fr.reemploi.application.imports.Import.Format;
import fr.reemploi.application.imports.ImportFiles.Row;
import fr.reemploi.application.listing.ListingForm;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.OptimisticUpdate;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.listing.Sku;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Imports one row: creates a listing, changes the one with the same `sku`, or rejects the row.
/// Without a `sku`, the same part is the one with the same title, part numbers and VIN.
@UseCase
public final class ImportRow {
    private static final int MAX_REASONS = 10;
    private static final Set<ListingStatus> ON_OFFER =
            EnumSet.of(ListingStatus.DRAFT, ListingStatus.PUBLISHED, ListingStatus.RESERVED);

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
        var patch = RowPatch.of(batch.format(), row);
        var sku = sku(patch);
        var existing =
                sku.isPresent()
                        ? listings.findBySku(batch.seller().id(), sku.get())
                        : findSame(batch, patch);
        if (existing.isPresent()) return revise(batch, existing.get().id(), patch);
        var id = newId(batch, row, sku);
        var now = clock.instant();
        var draft = Listing.draft(id, batch.seller(), read(batch, id, patch.form()), now);
        var change = batch.options().publish() ? published(draft, now) : draft;
        if (!batch.options().dryRun()) listings.save(change);
        return new RowResult.Created();
    }

    private static Optional<Sku> sku(RowPatch patch) {
        try {
            return patch.text("sku").map(Sku::parse);
        } catch (InvalidInputException invalid) {
            throw new InvalidInputException(invalid.errorsAt("sku"));
        }
    }

    /// The same part of this seller, where the row has no sku; one that can be changed first.
    private Optional<Listing> findSame(Batch batch, RowPatch patch) {
        var identity = identity(batch, patch);
        if (identity.isEmpty()) return Optional.empty();
        var same = listings.findSame(batch.seller().id(), identity.get());
        var now = clock.instant();
        return same.stream()
                .filter(listing -> ON_OFFER.contains(listing.status(now)))
                .findFirst()
                .or(() -> same.stream().findFirst());
    }

    /// Empty when it cannot be read: the whole row then reports all its errors.
    private Optional<ListingDetails> identity(Batch batch, RowPatch patch) {
        try {
            return Optional.of(read(batch, new ListingId(ids.next()), patch.identity()));
        } catch (InvalidInputException unreadable) {
            return Optional.empty();
        }
    }

    private ListingDetails read(Batch batch, ListingId id, Form form) {
        return forms.read(form, batch.kind(), id);
    }

    private RowResult revise(Batch batch, ListingId id, RowPatch patch) {
        return OptimisticUpdate.retry(() -> {
            var now = clock.instant();
            var current = listings.get(id);
            var details = read(batch, id, patch.form(current.details()));
            var revised = current.updateDetails(details, now);
            var change = batch.options().publish() ? published(revised, now) : revised;
            if (!change.changed()) return new RowResult.Unchanged();
            if (!batch.options().dryRun()) listings.save(change);
            return new RowResult.Updated();
        });
    }

    /// The change, published if the listing is complete; else a draft.
    private static Change<Listing> published(Change<Listing> before, Instant now) {
        try {
            var after = before.now().publishWithoutPhoto(now);
            if (!after.changed()) return before;
            var events = new java.util.ArrayList<>(before.events());
            events.addAll(after.events());
            return new Change<>(after.now(), events, true);
        } catch (InvalidInputException incomplete) {
            return before;
        }
    }

    /// Derived from import and row, so that repeating a row yields the same listing.
    private ListingId newId(Batch batch, Row row, Optional<Sku> sku) {
        if (sku.isPresent()) return new ListingId(ids.next());
        return new ListingId(ids.derived("import/" + batch.id() + "/" + row.line()));
    }

    private static String reason(DomainException exception, Language language) {
        if (exception instanceof InvalidInputException invalid && !invalid.errors().isEmpty()) {
            var all = invalid.errors();
            var text =
                    all.stream()
                            .limit(MAX_REASONS)
                            .map(error -> error.field() + ": " + Messages.of(error, language))
                            .collect(Collectors.joining(" "));
            var more = all.size() + invalid.uncollected() - MAX_REASONS;
            return more <= 0 ? text : text + " " + Messages.of(language, "import.more", more);
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
