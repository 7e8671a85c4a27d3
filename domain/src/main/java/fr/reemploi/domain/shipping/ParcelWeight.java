package fr.reemploi.domain.shipping;

/// What one seller has to send to one buyer at once.
///
/// @param pallet whether it must travel on one: an engine does, however light
public record ParcelWeight(int grams, boolean pallet) {
    public static final int MAX_PARCEL_GRAMS = 30_000;

    public ParcelWeight plus(ParcelWeight other) {
        return new ParcelWeight(Math.addExact(grams, other.grams), pallet || other.pallet);
    }

    public boolean needsFreight() {
        return pallet || grams > MAX_PARCEL_GRAMS;
    }
}
