package fr.reemploi.domain.listing;

/// A listing's state in one word, as clients see it.
public enum ListingStatus {
    DRAFT,
    PUBLISHED,
    RESERVED,
    SOLD,
    WITHDRAWN,
    DELETED
}
