package fr.reemploi.domain.catalogue;

/// What a part of some type usually weighs and measures once packed: a proposal to sellers, no
/// more.
public record TypicalParcel(int weightGrams, int lengthCm, int widthCm, int heightCm) {
    public TypicalParcel {
        if (weightGrams <= 0 || lengthCm <= 0 || widthCm <= 0 || heightCm <= 0)
            throw new IllegalArgumentException("A parcel weighs and measures something");
    }
}
