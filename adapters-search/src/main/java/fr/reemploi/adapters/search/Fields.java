package fr.reemploi.adapters.search;

/// The fields of a document. All that buyers search by is indexed only for parts on sale, so that
/// being found in one of those fields is being on sale.
final class Fields {
    /// Every listing that is not deleted has these.
    static final String ID = "id";

    static final String VERSION = "version";
    static final String OWNER = "owner";
    static final String OWN_WORD = "own";
    static final String STATE = "state";
    static final String HELD_UNTIL = "held";
    static final String CREATED = "created";

    /// What only parts on sale have: words with their weight, stemmed.
    static final String TEXT = "text";

    /// The same words as they are written, but for case and accents.
    static final String WORD = "word";

    /// The words of titles: folded, a zero, as written.
    static final String TITLE_WORD = "title";

    static final String REFERENCE = "ref";
    static final String LOOSE_REFERENCE = "loose";
    static final String REFERENCE_PIECE = "piece";
    static final String ON_SALE = "sale";
    static final String SELLER = "seller";
    static final String YEAR = "year";
    static final String ENGINE = "engine";
    static final String MAKE = "make";
    static final String MODEL = "model";
    static final String CATEGORY = "category";
    static final String FAMILY = "family";
    static final String GRADE = "grade";
    static final String FUEL = "fuel";
    static final String DEPARTMENT = "department";
    static final String PRICE = "price";
    static final String MILEAGE = "mileage";
    static final String WARRANTY = "warranty";
    static final String PUBLISHED = "published";
    static final String CARD = "card";

    private Fields() {}
}
