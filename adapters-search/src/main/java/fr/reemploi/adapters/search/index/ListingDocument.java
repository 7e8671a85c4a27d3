package fr.reemploi.adapters.search.index;

import fr.reemploi.adapters.search.text.SellerSearchTerms;
import fr.reemploi.adapters.search.text.WordAnalysis;
import fr.reemploi.application.search.ListingCardFormat;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingState.Deleted;
import fr.reemploi.domain.listing.ListingState.Draft;
import fr.reemploi.domain.listing.ListingState.Published;
import fr.reemploi.domain.listing.ListingState.Reserved;
import fr.reemploi.domain.listing.ListingState.Sold;
import fr.reemploi.domain.listing.ListingState.Withdrawn;
import fr.reemploi.domain.listing.ListingStatus;
import java.util.HashSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/// Converts a listing to a Lucene document: fields for its seller, and for buyers if it is on sale.
final class ListingDocument {
    private final Catalogue catalogue;
    private final WordAnalysis analysis;
    private final OnSaleFields onSaleFields;

    ListingDocument(Catalogue catalogue, WordAnalysis analysis, ListingCardFormat cards) {
        this.catalogue = catalogue;
        this.analysis = analysis;
        this.onSaleFields = new OnSaleFields(catalogue, cards);
    }

    Document of(Listing listing) {
        var document = new Document();
        var id = UuidBytes.bytes(listing.id().value());
        document.add(new StringField(IndexFields.ID, id, Store.NO));
        document.add(new BinaryDocValuesField(IndexFields.ID, id));
        document.add(new NumericDocValuesField(IndexFields.VERSION, listing.version().value()));
        document.add(
                new StringField(
                        IndexFields.OWNER, UuidBytes.bytes(listing.seller().value()), Store.NO));
        document.add(
                new NumericDocValuesField(IndexFields.CREATED, listing.createdAt().toEpochMilli()));
        document.add(
                new SortedDocValuesField(IndexFields.STATE, new BytesRef(status(listing).name())));
        if (listing.state() instanceof Reserved(_, _, var until)) {
            document.add(new NumericDocValuesField(IndexFields.HELD_UNTIL, until.toEpochMilli()));
        }
        addSellerTerms(document, listing);
        if (isOnSale(listing)) {
            onSaleFields.add(
                    document, listing, PartWords.of(listing, catalogue, analysis), analysis);
        }
        return document;
    }

    private void addSellerTerms(Document document, Listing listing) {
        var content = listing.details();
        var words = new HashSet<>(analysis.words(content.title().value()));
        content.sku().ifPresent(sku -> words.addAll(SellerSearchTerms.of(sku.value(), analysis)));
        content.part()
                .partNumbers()
                .forEach(reference ->
                        words.addAll(SellerSearchTerms.of(reference.value(), analysis)));
        words.forEach(
                word -> document.add(new StringField(IndexFields.SELLER_TERM, word, Store.NO)));
    }

    private static boolean isOnSale(Listing listing) {
        return listing.details().offer().price().isPresent()
                && switch (listing.state()) {
                    case Published _, Reserved _ -> true;
                    case Draft(), Sold _, Withdrawn _, Deleted _ -> false;
                };
    }

    /// The stored status. Whether a hold has lapsed is decided at query time.
    private static ListingStatus status(Listing listing) {
        return switch (listing.state()) {
            case Draft() -> ListingStatus.DRAFT;
            case Published _ -> ListingStatus.PUBLISHED;
            case Reserved _ -> ListingStatus.RESERVED;
            case Sold _ -> ListingStatus.SOLD;
            case Withdrawn _ -> ListingStatus.WITHDRAWN;
            case Deleted _ -> ListingStatus.DELETED;
        };
    }
}
