package fr.reemploi.application.lookup;

import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import java.time.Instant;
import java.time.Year;
import java.util.Optional;

/// What a register once said of a plate. Neither the plate nor the VIN can be read off it.
///
/// @param key stands for the plate; made with this installation's key
/// @param vehicle empty when the register knew none
public record CachedPlate(String key, Optional<Vehicle> vehicle, Instant answeredAt) {
    /// A vehicle, its VIN sealed.
    public record Vehicle(
            Optional<String> sealedVin,
            Optional<String> make,
            Optional<String> model,
            Optional<Year> year,
            Optional<Fuel> fuel,
            Optional<EngineCode> engineCode,
            String source) {}
}
