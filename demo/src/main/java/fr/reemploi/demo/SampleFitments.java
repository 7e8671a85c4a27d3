package fr.reemploi.demo;

import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Engine;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.catalogue.TypicalParcel;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Fitments, parcels and delivery modes of the sample parts.
final class SampleFitments {
    private static final int MAX_SHARED_MODELS = 4;
    private static final int MAX_PICKUP_POINT_GRAMS = 20_000;
    private static final int MAX_PICKUP_POINT_CM = 100;
    private static final int MAX_HOME_GRAMS = 30_000;
    private static final int MAX_HOME_CM = 150;

    private final Catalogue catalogue;

    SampleFitments(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The donor's model or generation; engine parts also fit other models with the same engine.
    List<Map<String, Object>> of(DonorCar car, PartType.Scope scope) {
        return switch (scope) {
            case MODEL -> List.of(model(car.model(), Optional.empty()));
            case PHASE -> List.of(phase(car));
            case ENGINE -> {
                var engine = car.engine();
                var own = Stream.of(model(car.model(), engine));
                var others =
                        engine.stream().flatMap(shared -> sharedEngineModels(car.model(), shared));
                yield Stream.concat(own, others).toList();
            }
        };
    }

    private Stream<Map<String, Object>> sharedEngineModels(Model own, Engine engine) {
        return catalogue.modelsOf(own.make()).stream()
                .filter(model -> !model.id().equals(own.id()))
                .filter(model ->
                        model.engines().stream()
                                .anyMatch(candidate -> candidate.code().equals(engine.code())))
                .limit(MAX_SHARED_MODELS)
                .map(model -> model(model, Optional.of(engine)));
    }

    private static Map<String, Object> model(Model model, Optional<Engine> engine) {
        var fitment = years(model, model.yearFrom(), model.yearTo());
        engine.ifPresent(shared -> fitment.put("engineCode", shared.code()));
        return fitment;
    }

    private static Map<String, Object> phase(DonorCar car) {
        return car.phase()
                .map(phase -> years(car.model(), phase.yearFrom(), phase.yearTo()))
                .orElseGet(() -> years(car.model(), car.model().yearFrom(), car.model().yearTo()));
    }

    private static Map<String, Object> years(Model model, Year from, Optional<Year> to) {
        var fitment = new LinkedHashMap<String, Object>();
        fitment.put("make", model.make());
        fitment.put("model", model.id());
        fitment.put("yearFrom", (long) from.getValue());
        to.ifPresent(until -> fitment.put("yearTo", (long) until.getValue()));
        return fitment;
    }

    /// Adds parcel and delivery modes; a part too heavy or too long for a parcel is delivered by
    /// freight.
    void parcel(PartType type, Map<String, Object> form) {
        type.category()
                .parcel()
                .ifPresent(parcel -> {
                    form.put(
                            "parcel",
                            Map.of(
                                    "weightGrams", (long) parcel.weightGrams(),
                                    "lengthCm", (long) parcel.lengthCm(),
                                    "widthCm", (long) parcel.widthCm(),
                                    "heightCm", (long) parcel.heightCm()));
                    form.put("deliveryModes", modes(parcel));
                });
    }

    private static List<String> modes(TypicalParcel parcel) {
        if (parcel.weightGrams() > MAX_HOME_GRAMS || parcel.lengthCm() > MAX_HOME_CM)
            return List.of("freight", "local-pickup");
        if (parcel.weightGrams() > MAX_PICKUP_POINT_GRAMS
                || parcel.lengthCm() > MAX_PICKUP_POINT_CM) return List.of("home", "local-pickup");
        return List.of("home", "pickup-point", "local-pickup");
    }
}
