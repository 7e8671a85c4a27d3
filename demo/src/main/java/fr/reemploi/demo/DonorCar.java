package fr.reemploi.demo;

import fr.reemploi.domain.catalogue.Engine;
import fr.reemploi.domain.catalogue.Generation;
import fr.reemploi.domain.catalogue.Make;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.vehicle.Fuel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A donor car; all its parts have the same vehicle data.
///
/// @param kilometres empty if the mileage is unknown
record DonorCar(
        Make make,
        Model model,
        int year,
        Optional<Engine> engine,
        Fuel fuel,
        Optional<String> vin,
        Optional<LocalDate> firstRegistration,
        Optional<Integer> kilometres) {

    Map<String, Object> form() {
        var form = new LinkedHashMap<String, Object>();
        form.put("make", make.id());
        form.put("model", model.id());
        form.put("year", (long) year);
        form.put("fuel", EnumNames.of(fuel));
        engine.ifPresent(value -> form.put("engineCode", value.code()));
        vin.ifPresent(value -> form.put("vin", value));
        firstRegistration.ifPresent(value -> form.put("firstRegistration", value.toString()));
        kilometres.ifPresentOrElse(
                km -> form.put("mileageKm", (long) km), () -> form.put("mileageUnknown", true));
        return form;
    }

    boolean isDiesel() {
        return fuel == Fuel.DIESEL;
    }

    /// `2008 125000 KM`
    String tagText() {
        return kilometres.map(km -> year + " " + km + " KM").orElse("" + year);
    }

    /// `Renault Clio III`
    String name() {
        return make.name() + " " + model.name();
    }

    /// `1.5 dCi`; empty if unknown.
    Optional<String> engineName() {
        return engine.flatMap(value -> EngineNames.of(make.id(), value, year));
    }

    /// The generation of the model, if there are several.
    Optional<Generation> phase() {
        return model.generations().stream()
                .filter(phase -> phase.yearFrom().getValue() <= year)
                .reduce((earlier, later) -> later)
                .filter(_ -> model.generations().size() > 1);
    }

    /// Key of the group of cars that share part numbers in this scope.
    String family(PartType.Scope scope) {
        return switch (scope) {
            case ENGINE ->
                    make.id()
                            + "/"
                            + engine.map(Engine::code)
                                    .orElse(model.id() + "/" + EnumNames.of(fuel));
            case MODEL -> model.id();
            case PHASE -> phase().map(Generation::id).orElse(model.id());
        };
    }
}
