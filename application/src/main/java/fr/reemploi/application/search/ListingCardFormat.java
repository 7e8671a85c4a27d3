package fr.reemploi.application.search;

/// Serialized form of a card in the index. It is written once, when the listing is indexed, in the
/// form in which it is usually served, so that a search copies bytes instead of building objects
/// (measured: docs/performance.md).
public interface ListingCardFormat {
    /// Changes with the format; an index written in another version is rebuilt.
    String version();

    byte[] write(ListingCard card);

    ListingCard read(byte[] card);
}
