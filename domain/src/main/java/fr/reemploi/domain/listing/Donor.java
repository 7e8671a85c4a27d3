package fr.reemploi.domain.listing;

import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.domain.vehicle.Odometer;
import fr.reemploi.domain.vehicle.Vin;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/// The vehicle a part was taken from.
public record Donor(
        Optional<String> make,
        Optional<String> model,
        Optional<Year> year,
        Optional<Fuel> fuel,
        Optional<EngineCode> engineCode,
        Optional<Vin> vin,
        Optional<LocalDate> firstRegistration,
        Odometer odometer) {
    public static final Donor NONE =
            new Donor(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    new Odometer.NotGiven());
}
