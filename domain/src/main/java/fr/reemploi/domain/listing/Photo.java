package fr.reemploi.domain.listing;

/// A picture of the part, as kept by the photo store.
///
/// @param key what the store knows it by; the store turns it into addresses
/// @param width of the largest size kept, in pixels
/// @param height likewise
public record Photo(PhotoId id, String key, int width, int height) {}
