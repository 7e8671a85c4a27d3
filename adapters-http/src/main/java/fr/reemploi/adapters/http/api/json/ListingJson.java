package fr.reemploi.adapters.http.api.json;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.reemploi.application.listing.ListingField;
import fr.reemploi.application.listing.ReadListings.ListingSnapshot;
import fr.reemploi.domain.listing.Fitment;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.vehicle.EngineCode;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A listing: what the marketplace knows of it, and each [ListingField]. Fields for the seller
/// alone are absent for others; unknown values are null.
public record ListingJson(@JsonValue Map<String, @Nullable Object> fields) {
    public static ListingJson of(ListingSnapshot view, SellerJson seller, List<PhotoJson> photos) {
        var listing = view.listing();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("id", listing.id().value());
        fields.put("status", EnumNames.of(view.status()));
        fields.put("version", listing.version().value());
        putDetails(fields, listing.details(), view.own());
        fields.put("seller", seller);
        fields.put("photos", photos);
        fields.put("publishedAt", listing.publishedAt().orElse(null));
        fields.put("updatedAt", listing.updatedAt());
        return new ListingJson(fields);
    }

    private static void putDetails(
            Map<String, @Nullable Object> fields, ListingDetails details, boolean own) {
        var donor = new LinkedHashMap<String, @Nullable Object>();
        var parcel = new LinkedHashMap<String, @Nullable Object>();
        for (var field : ListingField.values()) {
            if (field.isForSellerOnly() && !own) continue;
            var value = value(field, details, own);
            switch (field.parent().orElse("")) {
                case "donor" -> put(donor, field, value);
                case "parcel" -> put(parcel, field, value);
                default -> put(fields, field, value);
            }
            // an object stands where its first field is declared
            if (field == ListingField.MAKE) fields.put("donor", donor);
            if (field == ListingField.WEIGHT)
                fields.put("parcel", details.parcel().isPresent() ? parcel : null);
        }
    }

    private static Optional<?> value(ListingField field, ListingDetails details, boolean own) {
        if (field == ListingField.FITMENTS)
            return Optional.of(details.part().fitments().stream().map(FitmentJson::of).toList());
        return own ? field.value(details) : field.publicValue(details);
    }

    /// A flag that is not set is absent, other values that were not given are null.
    private static void put(
            Map<String, @Nullable Object> fields, ListingField field, Optional<?> value) {
        if (value.isPresent() || field != ListingField.MILEAGE_UNKNOWN)
            fields.put(field.key(), value.orElse(null));
    }

    /// A vehicle the part fits.
    public record FitmentJson(
            String make,
            Optional<String> model,
            Optional<Integer> yearFrom,
            Optional<Integer> yearTo,
            Optional<String> engineCode) {
        static FitmentJson of(Fitment fitment) {
            return new FitmentJson(
                    fitment.make(),
                    fitment.model(),
                    fitment.yearFrom().map(Year::getValue),
                    fitment.yearTo().map(Year::getValue),
                    fitment.engineCode().map(EngineCode::value));
        }
    }
}
