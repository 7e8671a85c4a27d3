package fr.reemploi.domain.listing;

import java.util.Optional;

/// The packed part: weight, and size where known.
public record Parcel(int weightGrams, Optional<Size> size) {
    /// Outer dimensions, in centimetres.
    public record Size(int lengthCm, int widthCm, int heightCm) {}
}
