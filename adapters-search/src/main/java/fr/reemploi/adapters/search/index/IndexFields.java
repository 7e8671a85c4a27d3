package fr.reemploi.adapters.search.index;

/// The fields of a document. Fields buyers search by are indexed only for parts on sale, so a match
/// in one of them implies that the part is on sale. Besides these, each filter of a search has a
/// field of the name of its `SearchParameter`.
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
    static final String PRICE = "price";
    static final String MILEAGE = "mileage";
    static final String WARRANTY = "warranty";
    static final String PUBLISHED = "published";
    public static final String CARD = "card";

    private IndexFields() {}
}
