package fr.reemploi.domain.catalogue;

/// Typical weight and size of a packed part of a type: a default that sellers can change.
public record TypicalParcel(int weightGrams, int lengthCm, int widthCm, int heightCm) {
    public TypicalParcel {
        if (weightGrams <= 0 || lengthCm <= 0 || widthCm <= 0 || heightCm <= 0)
            throw new IllegalArgumentException("weight and dimensions must be positive");
    }
}
