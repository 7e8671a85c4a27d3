package fr.reemploi.domain.listing;

import java.util.Optional;

/// The part packed: its weight, and its size where that is known.
public record Parcel(int weightGrams, Optional<Size> size) {
    /// Outer sides, in centimetres.
    public record Size(int lengthCm, int widthCm, int heightCm) {}
}
