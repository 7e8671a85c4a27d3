package fr.reemploi.domain.listing;

/// A photo of the part in the photo store.
///
/// @param key the photo store's key, from which it derives URLs
/// @param width of the largest stored size, in pixels
/// @param height likewise
public record Photo(PhotoId id, String key, int width, int height) {}
