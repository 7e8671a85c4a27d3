package fr.reemploi.adapters.search.index;

import fr.reemploi.adapters.search.text.PartNumberNormalizer;
import fr.reemploi.adapters.search.text.WeightedTokenStream;
import fr.reemploi.adapters.search.text.WordAnalysis;
import fr.reemploi.application.search.ListingCard;
import fr.reemploi.application.search.ListingCardFormat;
import fr.reemploi.application.search.SearchParameter;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Category;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.vehicle.Odometer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// Adds the fields buyers search by, and the card.
public final class OnSaleFields {
    private static final FieldType WEIGHTED = weighted();

    private final Catalogue catalogue;
    private final ListingCardFormat cards;

    OnSaleFields(Catalogue catalogue, ListingCardFormat cards) {
        this.catalogue = catalogue;
        this.cards = cards;
    }

    void add(Document document, Listing listing, PartWords words, WordAnalysis analysis) {
        term(document, IndexFields.ON_SALE, "1");
        filter(document, SearchParameter.SELLER, listing.seller().toString());
        document.add(
                new Field(IndexFields.TEXT, new WeightedTokenStream(words.weights()), WEIGHTED));
        words.words().forEach(word -> term(document, IndexFields.WORD, word));
        addTitleWords(document, listing, analysis);
        listing.details().part().partNumbers().forEach(number -> addNumber(document, number));
        addVehicles(document, listing);
        addPart(document, listing);
        addNumbers(document, listing);
        document.add(new BinaryDocValuesField(IndexFields.CARD, card(listing)));
    }

    private static void addTitleWords(Document document, Listing listing, WordAnalysis analysis) {
        for (var word : analysis.wordsWithAccents(listing.details().title().value())) {
            var folded = analysis.words(word);
            if (folded.size() == 1 && folded.getFirst().length() > 2) {
                term(document, IndexFields.TITLE_WORD, folded.getFirst() + "\0" + word);
            }
        }
    }

    private static void addNumber(Document document, PartNumber reference) {
        var normalized = reference.normalized();
        var loose = PartNumberNormalizer.loosen(normalized);
        term(document, IndexFields.PART_NUMBER, normalized);
        term(document, IndexFields.LOOSE_PART_NUMBER, loose);
        PartNumberNormalizer.pieces(loose)
                .forEach(piece -> term(document, IndexFields.PART_NUMBER_PIECE, piece));
    }

    private void addVehicles(Document document, Listing listing) {
        var vehicles = CompatibleVehicles.of(listing);
        vehicles.makes().forEach(make -> facets(document, SearchParameter.MAKE, make));
        vehicles.models().forEach(model -> facets(document, SearchParameter.MODEL, model));
        vehicles.engines()
                .forEach(engine ->
                        filter(
                                document,
                                SearchParameter.ENGINE_CODE,
                                SearchParameter.normalized(engine)));
        CompatibleVehicles.years(listing, catalogue)
                .forEach(year -> facets(document, SearchParameter.YEAR, Integer.toString(year)));
    }

    private void addPart(Document document, Listing listing) {
        var part = listing.details().part();
        part.category().ifPresent(category -> addCategory(document, category));
        facet(document, SearchParameter.CONDITION, EnumNames.of(part.condition()));
        part.position()
                .ifPresent(at -> facet(document, SearchParameter.POSITION, EnumNames.of(at)));
        for (var mode : listing.details().offer().deliveryModes())
            filter(document, SearchParameter.DELIVERY_MODE, EnumNames.of(mode));
        part.grade().ifPresent(grade -> facet(document, SearchParameter.GRADE, grade.name()));
        listing.details()
                .donor()
                .fuel()
                .ifPresent(fuel -> facet(document, SearchParameter.FUEL, EnumNames.of(fuel)));
        listing.department().ifPresent(code -> facet(document, SearchParameter.DEPARTMENT, code));
    }

    /// A part is found by its category and those above it, and counted by its own.
    private void addCategory(Document document, String category) {
        facet(document, SearchParameter.CATEGORY, category);
        catalogue.path(category).stream()
                .map(Category::id)
                .filter(above -> !above.equals(category))
                .forEach(above -> filter(document, SearchParameter.CATEGORY, above));
    }

    private static void addNumbers(Document document, Listing listing) {
        var content = listing.details();
        content.offer()
                .price()
                .ifPresent(price -> number(document, IndexFields.PRICE, price.minor()));
        content.offer()
                .warrantyMonths()
                .ifPresent(months -> number(document, IndexFields.WARRANTY, months));
        if (content.donor().odometer() instanceof Odometer.Reading(var mileage)) {
            number(document, IndexFields.MILEAGE, mileage.kilometres());
        }
        listing.publishedAt()
                .ifPresent(at -> number(document, IndexFields.PUBLISHED, at.toEpochMilli()));
    }

    /// The seller's id followed by the card: a hit is read from one value.
    private BytesRef card(Listing listing) {
        var seller = UuidBytes.bytes(listing.seller().value());
        var card = cards.write(ListingCard.of(listing));
        var bytes = new byte[UuidBytes.LENGTH + card.length];
        System.arraycopy(seller.bytes, 0, bytes, 0, UuidBytes.LENGTH);
        System.arraycopy(card, 0, bytes, UuidBytes.LENGTH, card.length);
        return new BytesRef(bytes);
    }

    private static void term(Document document, String field, String value) {
        document.add(new StringField(field, value, Store.NO));
    }

    private static void number(Document document, String field, long value) {
        document.add(new NumericDocValuesField(field, value));
    }

    private static void filter(Document document, SearchParameter parameter, String value) {
        term(document, parameter.key(), value);
    }

    /// Adds a field for filtering and facet counts, with one value per part.
    private static void facet(Document document, SearchParameter parameter, String value) {
        filter(document, parameter, value);
        document.add(new SortedDocValuesField(parameter.key(), new BytesRef(value)));
    }

    /// Adds a value of a field for filtering and facet counts, with several values per part.
    private static void facets(Document document, SearchParameter parameter, String value) {
        filter(document, parameter, value);
        document.add(new SortedSetDocValuesField(parameter.key(), new BytesRef(value)));
    }

    private static FieldType weighted() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
