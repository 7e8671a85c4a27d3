package fr.reemploi.adapters.http.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.reemploi.domain.listing.Donor;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Odometer;
import fr.reemploi.domain.vehicle.Vin;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/// The donor vehicle of a part.
///
/// @param vin complete for the seller; without the serial number for others
/// @param mileageUnknown `true`, or absent
record DonorJson(
        Optional<String> make,
        Optional<String> model,
        Optional<Integer> year,
        Optional<String> fuel,
        Optional<String> engineCode,
        Optional<String> vin,
        Optional<LocalDate> firstRegistration,
        Optional<Integer> mileageKm,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Boolean> mileageUnknown) {
    static DonorJson of(Donor donor, boolean forSeller) {
        var unknown = donor.odometer() instanceof Odometer.Unknown;
        return new DonorJson(
                donor.make(),
                donor.model(),
                donor.year().map(Year::getValue),
                donor.fuel().map(EnumNames::of),
                donor.engineCode().map(EngineCode::value),
                donor.vin().map(forSeller ? Vin::value : Vin::publicPart),
                donor.firstRegistration(),
                mileage(donor.odometer()),
                unknown ? Optional.of(true) : Optional.empty());
    }

    private static Optional<Integer> mileage(Odometer odometer) {
        return odometer instanceof Odometer.Reading(var mileage)
                ? Optional.of(mileage.kilometres())
                : Optional.empty();
    }
}
