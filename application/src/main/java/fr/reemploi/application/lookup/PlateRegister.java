package fr.reemploi.application.lookup;

import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.domain.vehicle.Plate;
import fr.reemploi.domain.vehicle.Vin;
import java.time.Duration;
import java.time.Year;
import java.util.Optional;

/// Port: looks up the vehicle of a plate. Each call may cost money; [LookUpPlate] caches results.
/// Failures of the register are returned, never thrown.
public interface PlateRegister {
    Outcome find(Plate plate);

    /// Whether a register is configured.
    default boolean isConfigured() {
        return true;
    }

    /// Result of a look-up.
    sealed interface Outcome {
        record Found(VehicleIdentity identity) implements Outcome {}

        record Unknown() implements Outcome {}

        /// No register is configured: the vehicle is entered by hand.
        record NotConfigured() implements Outcome {}

        /// No response, or none that is reliable.
        ///
        /// @param retryAfter when to retry
        /// @param perhapsCharged whether the request may have been received and charged
        record Unreachable(Duration retryAfter, boolean perhapsCharged) implements Outcome {}

        /// The quota is used up.
        ///
        /// @param retryAfter when to retry
        record QuotaExceeded(Duration retryAfter) implements Outcome {}
    }

    /// A vehicle as described by a register; make and model are catalogue ids.
    record VehicleIdentity(
            Optional<Vin> vin,
            Optional<String> make,
            Optional<String> model,
            Optional<Year> year,
            Optional<Fuel> fuel,
            Optional<EngineCode> engineCode,
            String source) {}
}
