package fr.reemploi.application.listing;

import fr.reemploi.application.shared.JsonValues;
import fr.reemploi.domain.listing.ListingDetails;
import java.util.LinkedHashMap;
import java.util.Map;

/// A change to the details of a listing as a merge patch (RFC 7396): absent fields are unchanged,
/// null clears a field.
public final class ListingPatch {
    private static final String DONOR = "donor";
    private static final String MILEAGE = "mileageKm";
    private static final String MILEAGE_UNKNOWN = "mileageUnknown";
    private static final String PARCEL = "parcel";

    private ListingPatch() {}

    /// The patched details as the tree that `ListingForm` reads.
    public static Map<String, Object> apply(ListingDetails details, Map<String, Object> patch) {
        var merged = new LinkedHashMap<>(JsonValues.merge(ListingValues.of(details), patch));
        reconcileMileage(merged, patch);
        reconcileWeight(merged, patch);
        return merged;
    }

    /// A patch with a mileage removes *unknown*, and the reverse, unless the patch contains both.
    private static void reconcileMileage(Map<String, Object> merged, Map<String, Object> patch) {
        if (!(patch.get(DONOR) instanceof Map<?, ?> donorPatch)
                || !(merged.get(DONOR) instanceof Map<?, ?> donor)) {
            return;
        }
        var settled = new LinkedHashMap<>(JsonValues.map(donor));
        if (donorPatch.get(MILEAGE) != null && !donorPatch.containsKey(MILEAGE_UNKNOWN))
            settled.remove(MILEAGE_UNKNOWN);
        if (Boolean.TRUE.equals(donorPatch.get(MILEAGE_UNKNOWN))
                && !donorPatch.containsKey(MILEAGE)) {
            settled.remove(MILEAGE);
        }
        merged.put(DONOR, settled);
    }

    /// A weight in kilograms, which people enter, replaces the one in grams.
    private static void reconcileWeight(Map<String, Object> merged, Map<String, Object> patch) {
        if (!(patch.get(PARCEL) instanceof Map<?, ?> parcelPatch)
                || !(merged.get(PARCEL) instanceof Map<?, ?> parcel)
                || !parcelPatch.containsKey("weightKg")) {
            return;
        }
        var settled = new LinkedHashMap<>(JsonValues.map(parcel));
        settled.remove("weightGrams");
        merged.put(PARCEL, settled);
    }
}
