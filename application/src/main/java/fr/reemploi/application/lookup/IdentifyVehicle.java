package fr.reemploi.application.lookup;

import fr.reemploi.application.lookup.PlateRegister.Outcome;
import fr.reemploi.application.lookup.PlateRegister.VehicleIdentity;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.geo.FrenchCalendar;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.vehicle.DecodedVin;
import fr.reemploi.domain.vehicle.Plate;
import fr.reemploi.domain.vehicle.Vin;
import java.time.InstantSource;
import java.util.Optional;

/// Identifies a vehicle by decoding its VIN, or by looking up its plate in a register.
@UseCase
public final class IdentifyVehicle {
    private final LookUpPlate lookUpPlate;
    private final InstantSource clock;

    public IdentifyVehicle(LookUpPlate lookUpPlate, InstantSource clock) {
        this.lookUpPlate = lookUpPlate;
        this.clock = clock;
    }

    /// Decodes a VIN.
    ///
    /// @throws NotFoundException `vehicle.unknown` when the manufacturer code is unknown
    public DecodedVin byVin(Vin vin) {
        var decoded = vin.decode(FrenchCalendar.METROPOLITAN.yearOf(clock.instant()));
        if (decoded.make().isEmpty())
            throw new NotFoundException("vehicle.unknown", vin.publicPart());
        return decoded;
    }

    /// Looks up a plate.
    ///
    /// @throws NotFoundException `vehicle.unknown`
    /// @throws UnavailableException `vehicle-lookup.not-configured`, `vehicle-lookup.unavailable`,
    ///   `vehicle-lookup.quota-exceeded`
    /// @throws fr.reemploi.application.shared.RateLimitedException `vehicle-lookup.too-many`
    public VehicleIdentity byPlate(Plate plate, ClientKey client) {
        return switch (lookUpPlate.find(plate, client)) {
            case Outcome.Found(var identity) -> identity;
            case Outcome.Unknown() ->
                    throw new NotFoundException("vehicle.unknown", plate.display());
            case Outcome.NotConfigured() ->
                    throw new UnavailableException(
                            "vehicle-lookup.not-configured", Optional.empty());
            case Outcome.Unreachable(var wait, _) ->
                    throw new UnavailableException("vehicle-lookup.unavailable", Optional.of(wait));
            case Outcome.QuotaExceeded(var wait) ->
                    throw new UnavailableException(
                            "vehicle-lookup.quota-exceeded", Optional.of(wait));
        };
    }
}
