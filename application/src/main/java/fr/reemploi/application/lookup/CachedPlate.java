package fr.reemploi.application.lookup;

import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import java.time.Instant;
import java.time.Year;
import java.util.Optional;

/// Cached result of a plate look-up. Plate and VIN cannot be derived from it.
///
/// @param key keyed hash of the plate, made with this installation's key
/// @param vehicle empty when the register did not find one
public record CachedPlate(String key, Optional<Vehicle> vehicle, Instant answeredAt) {
    /// A vehicle with its VIN encrypted.
    public record Vehicle(
            Optional<String> sealedVin,
            Optional<String> make,
            Optional<String> model,
            Optional<Year> year,
            Optional<Fuel> fuel,
            Optional<EngineCode> engineCode,
            String source) {}
}
