package fr.reemploi.domain.shipping;

/// Weight of the parts one seller ships to one buyer.
///
/// @param pallet whether a pallet is required: an engine needs one, whatever its weight
public record ParcelWeight(int grams, boolean pallet) {
    public static final int MAX_PARCEL_GRAMS = 30_000;

    public ParcelWeight plus(ParcelWeight other) {
        return new ParcelWeight(Math.addExact(grams, other.grams), pallet || other.pallet);
    }

    public boolean needsFreight() {
        return pallet || grams > MAX_PARCEL_GRAMS;
    }
}
