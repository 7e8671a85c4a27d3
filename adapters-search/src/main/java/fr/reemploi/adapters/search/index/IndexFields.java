package fr.reemploi.adapters.search.index;

/// The fields of a document. Fields buyers search by are indexed only for parts on sale, so a match
/// in one of them implies that the part is on sale.
public final class IndexFields {
    /// Fields of every listing that is not deleted.
    public static final String ID = "id";

    static final String VERSION = "version";
    public static final String OWNER = "owner";
    public static final String SELLER_TERM = "own";
    public static final String STATE = "state";
    public static final String HELD_UNTIL = "held";
    public static final String CREATED = "created";

    /// Fields of parts on sale only. Stemmed words with their weight.
    public static final String TEXT = "text";

    /// The same words, not stemmed, without case and accents.
    public static final String WORD = "word";

    /// Words of titles: the folded word, `\0`, the word as written.
    public static final String TITLE_WORD = "title";

    public static final String PART_NUMBER = "ref";
    public static final String LOOSE_PART_NUMBER = "loose";
    public static final String PART_NUMBER_PIECE = "piece";
    public static final String ON_SALE = "sale";
    public static final String SELLER = "seller";
    public static final String YEAR = "year";
    public static final String ENGINE = "engine";
    public static final String MAKE = "make";
    public static final String MODEL = "model";
    static final String CATEGORY = "category";
    public static final String FAMILY = "family";
    public static final String GRADE = "grade";
    public static final String FUEL = "fuel";
    public static final String DEPARTMENT = "department";
    static final String PRICE = "price";
    static final String MILEAGE = "mileage";
    static final String WARRANTY = "warranty";
    static final String PUBLISHED = "published";
    public static final String CARD = "card";

    private IndexFields() {}
}
