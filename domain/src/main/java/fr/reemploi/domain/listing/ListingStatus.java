package fr.reemploi.domain.listing;

/// Status of a listing as clients see it.
public enum ListingStatus {
    DRAFT,
    PUBLISHED,
    RESERVED,
    SOLD,
    WITHDRAWN,
    DELETED
}
