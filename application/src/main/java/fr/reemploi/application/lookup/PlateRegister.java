package fr.reemploi.application.lookup;

import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.domain.vehicle.Plate;
import fr.reemploi.domain.vehicle.Vin;
import java.time.Duration;
import java.time.Year;
import java.util.Optional;

/// Asks a register which vehicle carries a plate. Each question may cost money: what was answered
/// is kept by [LookUpPlate]. It never throws because of the register.
public interface PlateRegister {
    Outcome find(Plate plate);

    /// Whether there is a register to ask.
    default boolean isConfigured() {
        return true;
    }

    /// What the register said.
    sealed interface Outcome {
        record Found(VehicleIdentity identity) implements Outcome {}

        record Unknown() implements Outcome {}

        /// No register is configured: the vehicle is described by hand.
        record NotConfigured() implements Outcome {}

        /// It does not answer, or not in a way that can be relied on.
        ///
        /// @param retryAfter when asking again makes sense
        /// @param perhapsCharged whether the question may have been heard, and cost money
        record Unreachable(Duration retryAfter, boolean perhapsCharged) implements Outcome {}

        /// As many questions were asked as were paid for.
        ///
        /// @param retryAfter when asking again makes sense
        record QuotaExceeded(Duration retryAfter) implements Outcome {}
    }

    /// A vehicle as a register knows it; make and model are ids of the catalogue.
    record VehicleIdentity(
            Optional<Vin> vin,
            Optional<String> make,
            Optional<String> model,
            Optional<Year> year,
            Optional<Fuel> fuel,
            Optional<EngineCode> engineCode,
            String source) {}
}
