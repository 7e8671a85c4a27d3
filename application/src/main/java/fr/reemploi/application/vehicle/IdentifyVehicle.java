package fr.reemploi.application.vehicle;

import fr.reemploi.application.shared.Unavailable;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.vehicle.PlateLookup.Identity;
import fr.reemploi.domain.shared.NotFound;
import fr.reemploi.domain.vehicle.DecodedVin;
import fr.reemploi.domain.vehicle.Plate;
import fr.reemploi.domain.vehicle.Vin;
import java.time.InstantSource;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Optional;

/// Tells what is known of a vehicle from its VIN, by reading it, or from its plate, by asking a
/// register.
@UseCase
public final class IdentifyVehicle {
    private final PlateLookup register;
    private final InstantSource clock;

    public IdentifyVehicle(PlateLookup register, InstantSource clock) {
        this.register = register;
        this.clock = clock;
    }

    /// Reads a VIN.
    ///
    /// @throws NotFound `vehicle.unknown` when its manufacturer code is unknown
    public DecodedVin byVin(Vin vin) {
        var decoded = vin.decode(Year.of(clock.instant().atZone(ZoneOffset.UTC).getYear()));
        if (decoded.make().isEmpty()) throw new NotFound("vehicle.unknown", vin.publicPart());
        return decoded;
    }

    /// Asks the register.
    ///
    /// @throws NotFound `vehicle.unknown`
    /// @throws Unavailable `vehicle-lookup.not-configured`
    public Identity byPlate(Plate plate) {
        return switch (register.find(plate)) {
            case PlateLookup.Outcome.Found(var identity) -> identity;
            case PlateLookup.Outcome.Unknown() ->
                    throw new NotFound("vehicle.unknown", plate.display());
            case PlateLookup.Outcome.NotConfigured() ->
                    throw new Unavailable("vehicle-lookup.not-configured", Optional.empty());
        };
    }
}
