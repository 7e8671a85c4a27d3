package fr.reemploi.application.search;

/// How a card is kept in the index. It is written once, when the part is indexed, in the form in
/// which it is served most, so that a search copies bytes instead of assembling objects (measured:
/// docs/performance.md).
public interface ListingCardFormat {
    /// Changes with the form; an index written in another is rebuilt.
    String version();

    byte[] write(ListingCard card);

    ListingCard read(byte[] card);
}
