package fr.reemploi.application.listing;

import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Make;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.geo.FrenchCalendar;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.vehicle.ModelYears;
import java.time.InstantSource;
import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;

/// Reads makes, models and years of a form: catalogue ids or, in user input, names.
final class VehicleReader {
    /// Time zone of the market, in which days begin.
    static final ZoneId MARKET = FrenchCalendar.METROPOLITAN.zone();

    private final Catalogue catalogue;
    private final InstantSource clock;

    VehicleReader(Catalogue catalogue, InstantSource clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Make and model that belong together; a model alone determines its make.
    MakeAndModel makeAndModel(Form form) {
        var make = form.text("make", input -> make(form, input));
        var model = form.text("model", input -> model(form, make, input));
        var makeId = make.map(Make::id).or(() -> model.map(Model::make));
        return new MakeAndModel(makeId, model.map(Model::id));
    }

    Optional<Year> year(Form form, String field) {
        return form.value(
                field,
                raw -> ModelYears.parse(raw, Year.of(clock.instant().atZone(MARKET).getYear())));
    }

    private Make make(Form form, String input) {
        var match = catalogue.make(input);
        if (match.isEmpty() && form.isUserInput()) match = catalogue.makeNamed(input);
        return match.orElseThrow(() -> new InvalidInputException("catalogue.unknown-make", input));
    }

    private Model model(Form form, Optional<Make> make, String input) {
        var match = catalogue.model(input);
        if (match.isEmpty() && form.isUserInput() && make.isPresent()) {
            match = catalogue.modelNamed(make.get().id(), input);
        }
        var model =
                match.orElseThrow(
                        () -> new InvalidInputException("catalogue.unknown-model", input));
        if (make.isPresent() && !model.make().equals(make.get().id())) {
            throw new InvalidInputException(
                    "catalogue.model-of-other-make", input, make.get().name());
        }
        return model;
    }

    record MakeAndModel(Optional<String> make, Optional<String> model) {}
}
