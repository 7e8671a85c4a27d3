package fr.reemploi.application.cody;

import fr.reemploi.application.cody.Tool.ToolParameter;
import fr.reemploi.application.lookup.IdentifyVehicle;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.vehicle.Plate;
import fr.reemploi.domain.vehicle.Vin;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Arguments of tools that name part types and vehicles: ids of the catalogue, or their names.
public final class PartArguments {
    public static final ToolParameter CATEGORY =
            ToolParameter.texts("category", "Part types: ids or names, e.g. alternator, phare");
    public static final ToolParameter MAKE = ToolParameter.texts("make", "Makes: ids or names");
    public static final ToolParameter MODEL =
            ToolParameter.texts("model", "Models: ids or names, e.g. clio-iii, Golf V");
    public static final ToolParameter YEAR = ToolParameter.number("year", "Model year");
    public static final ToolParameter VIN = ToolParameter.text("vin", "VIN the person typed");
    public static final ToolParameter PLATE =
            ToolParameter.text("plate", "French number plate the person typed");

    private static final int MAX = 20;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;

    private final Catalogue catalogue;
    private final IdentifyVehicle vehicles;

    public PartArguments(Catalogue catalogue, IdentifyVehicle vehicles) {
        this.catalogue = catalogue;
        this.vehicles = vehicles;
    }

    public List<String> categories(Form form) {
        return form.list("category", MAX, raw -> category(text(raw)));
    }

    private String category(String input) {
        return catalogue
                .category(input)
                .or(() -> catalogue.categoryNamed(input))
                .orElseThrow(() -> new InvalidInputException("catalogue.unknown-category", input))
                .id();
    }

    /// The vehicle of the arguments; a VIN or a plate adds what it tells.
    ///
    /// @throws fr.reemploi.domain.shared.NotFoundException `vehicle.unknown`
    /// @throws fr.reemploi.application.shared.UnavailableException of the look-up of plates
    public NamedVehicle vehicle(CodyCaller caller, Form form) {
        var makes = form.list("make", MAX, raw -> make(text(raw)));
        var models = form.list("model", MAX, raw -> model(makes, text(raw)));
        var year = form.number("year", FIRST_YEAR, LAST_YEAR).map(Long::intValue).map(Year::of);
        var vin = form.text("vin", Vin::parse);
        var plate = form.text("plate", Plate::parse);
        form.check();
        var all =
                Stream.concat(
                                makes.stream(),
                                models.stream()
                                        .flatMap(id -> catalogue.model(id).stream())
                                        .map(Model::make))
                        .distinct()
                        .toList();
        var named = new NamedVehicle(all, models, year);
        return plate.map(number -> named.with(ofPlate(caller, number)))
                .or(() -> vin.map(number -> named.with(ofVin(number))))
                .orElse(named);
    }

    private NamedVehicle ofPlate(CodyCaller caller, Plate plate) {
        var identity = vehicles.byPlate(plate, caller.clientKey());
        return new NamedVehicle(
                identity.make().stream().toList(),
                identity.model().stream().toList(),
                identity.year());
    }

    private NamedVehicle ofVin(Vin vin) {
        return new NamedVehicle(
                vehicles.byVin(vin).make().stream().toList(), List.of(), Optional.empty());
    }

    private String make(String input) {
        return catalogue
                .make(input)
                .or(() -> catalogue.makeNamed(input))
                .orElseThrow(() -> new InvalidInputException("catalogue.unknown-make", input))
                .id();
    }

    private String model(List<String> makes, String input) {
        return catalogue
                .model(input)
                .or(() ->
                        makes.stream()
                                .flatMap(make -> catalogue.modelNamed(make, input).stream())
                                .findFirst())
                .orElseThrow(() -> new InvalidInputException("catalogue.unknown-model", input))
                .id();
    }

    private static String text(Object raw) {
        if (raw instanceof String text) return text;
        throw new InvalidInputException("field.type", "text");
    }

    /// A vehicle by ids of the catalogue.
    public record NamedVehicle(List<String> makes, List<String> models, Optional<Year> year) {
        /// What is named wins over what a number tells.
        NamedVehicle with(NamedVehicle other) {
            return new NamedVehicle(
                    makes.isEmpty() ? other.makes : makes,
                    models.isEmpty() ? other.models : models,
                    year.or(() -> other.year));
        }
    }
}
