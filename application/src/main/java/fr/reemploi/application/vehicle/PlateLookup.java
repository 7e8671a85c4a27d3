package fr.reemploi.application.vehicle;

import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.domain.vehicle.Plate;
import fr.reemploi.domain.vehicle.Vin;
import java.time.Year;
import java.util.Optional;

/// Asks a register which vehicle carries a plate.
public interface PlateLookup {
    Outcome find(Plate plate);

    /// What the register said.
    sealed interface Outcome {
        record Found(Identity identity) implements Outcome {}

        record Unknown() implements Outcome {}

        /// No register is configured: the vehicle is described by hand.
        record NotConfigured() implements Outcome {}
    }

    /// A vehicle as a register knows it; make and model are ids of the catalogue.
    record Identity(
            Optional<Vin> vin,
            Optional<String> make,
            Optional<String> model,
            Optional<Year> year,
            Optional<Fuel> fuel,
            Optional<EngineCode> engineCode,
            String source) {}
}
