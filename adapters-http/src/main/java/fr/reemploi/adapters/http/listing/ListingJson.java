package fr.reemploi.adapters.http.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.reemploi.adapters.http.api.json.MoneyJson;
import fr.reemploi.adapters.http.api.json.PhotoJson;
import fr.reemploi.adapters.http.api.json.SellerJson;
import fr.reemploi.application.listing.ReadListings.ListingSnapshot;
import fr.reemploi.domain.listing.Fitment;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.Parcel;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.listing.Sku;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.vehicle.EngineCode;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A listing. Fields for the seller alone are absent for others; unknown values are null.
public record ListingJson(
        UUID id,
        String status,
        long version,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Optional<String>> sku,
        String title,
        Optional<String> description,
        Optional<String> category,
        Optional<String> position,
        Optional<String> grade,
        String condition,
        Optional<MoneyJson> price,
        String vatScheme,
        int quantity,
        List<String> references,
        DonorJson donor,
        List<FitmentJson> fitments,
        Optional<ParcelJson> parcel,
        List<String> deliveryModes,
        Optional<Integer> warrantyMonths,
        Optional<MoneyJson> coreDeposit,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Optional<String>> location,
        SellerJson seller,
        List<PhotoJson> photos,
        Optional<Instant> publishedAt,
        Instant updatedAt) {

    static ListingJson of(ListingSnapshot view, SellerJson seller, List<PhotoJson> photos) {
        var listing = view.listing();
        var content = listing.details();
        var part = content.part();
        var offer = content.offer();
        return new ListingJson(
                listing.id().value(),
                EnumNames.of(view.status()),
                listing.version().value(),
                forSeller(view, content.sku().map(Sku::value)),
                content.title().value(),
                content.description(),
                part.category(),
                part.position().map(EnumNames::of),
                part.grade().map(Enum::name),
                EnumNames.of(part.condition()),
                offer.price().map(MoneyJson::of),
                EnumNames.of(offer.vatScheme()),
                1,
                part.partNumbers().stream().map(PartNumber::value).toList(),
                DonorJson.of(content.donor(), view.own()),
                part.fitments().stream().map(FitmentJson::of).toList(),
                content.parcel().map(ParcelJson::of),
                modes(content),
                offer.warrantyMonths(),
                offer.coreDeposit().map(MoneyJson::of),
                forSeller(view, content.location()),
                seller,
                photos,
                listing.publishedAt(),
                listing.updatedAt());
    }

    /// Empty for others, so that the field is absent; the seller reads null for a value not given.
    private static Optional<Optional<String>> forSeller(
            ListingSnapshot view, Optional<String> value) {
        return view.own() ? Optional.of(value) : Optional.empty();
    }

    private static List<String> modes(ListingDetails content) {
        return content.offer().deliveryModes().stream().sorted().map(EnumNames::of).toList();
    }

    /// A vehicle the part fits.
    record FitmentJson(
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

    /// The part packed.
    record ParcelJson(
            int weightGrams,
            Optional<Integer> lengthCm,
            Optional<Integer> widthCm,
            Optional<Integer> heightCm) {
        static ParcelJson of(Parcel parcel) {
            return new ParcelJson(
                    parcel.weightGrams(),
                    parcel.size().map(Parcel.Size::lengthCm),
                    parcel.size().map(Parcel.Size::widthCm),
                    parcel.size().map(Parcel.Size::heightCm));
        }
    }
}
