package fr.reemploi.adapters.lookups.vehicle;

import fr.reemploi.application.lookup.PlateRegister.VehicleIdentity;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Make;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.geo.FrenchCalendar;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.FirstRegistration;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.domain.vehicle.Vin;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.function.Function;

/// Maps a vendor's values to the catalogue. Unknown values are left out: users complete a missing
/// value, but may overlook a wrong one.
public record VehicleIdentityMapper(Catalogue catalogue, InstantSource clock) {
    private static final String SOURCE = "plate";

    VehicleIdentity identity(PlateResponse response) {
        var make = response.value("make").flatMap(catalogue::makeNamed).map(Make::id);
        return new VehicleIdentity(
                read(response, "vin", Vin::parse),
                make,
                make.flatMap(id ->
                        response.value("model")
                                .flatMap(name -> catalogue.modelNamed(id, name))
                                .map(Model::id)),
                read(response, "firstRegistration", this::year),
                read(response, "fuel", Fuel::parseTradeName),
                read(response, "engineCode", EngineCode::parse),
                SOURCE);
    }

    /// Accepts `14/05/2008`, `14-05-2008` and `2008-05-14 00:00:00`.
    private Year year(String text) {
        var day = text.replaceFirst("[T ].*", "");
        var date = day.replaceFirst("^(\\d{1,2})[-.](\\d{1,2})[-.](\\d{4})$", "$1/$2/$3");
        var today = LocalDate.ofInstant(clock.instant(), FrenchCalendar.METROPOLITAN.zone());
        return Year.of(FirstRegistration.parse(date, today).getYear());
    }

    private static <T> Optional<T> read(
            PlateResponse response, String name, Function<String, T> parser) {
        return response.value(name)
                .flatMap(text -> {
                    try {
                        return Optional.of(parser.apply(text));
                    } catch (InvalidInputException invalid) {
                        return Optional.empty();
                    }
                });
    }
}
