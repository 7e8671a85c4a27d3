package fr.reemploi.demo;

import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Engine;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.shared.TsvFile;
import fr.reemploi.domain.vehicle.Fuel;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Generates donor cars; popular models occur more often.
final class SampleCars {
    /// Fixed instead of the current year, so that a later fill creates the same cars.
    private static final int REFERENCE_YEAR = 2025;

    private static final int NEWEST = 2022;
    private static final int OLDEST = 1999;
    private static final int MAX_KILOMETRES = 330_000;
    private static final Set<Fuel> FUELS = EnumSet.of(Fuel.DIESEL, Fuel.PETROL);

    /// VIN codes of model years from 1980 on; they repeat every 30 years.
    private static final String VIN_YEAR_CODES = "ABCDEFGHJKLMNPRSTVWXY123456789";

    private static final Map<String, String> MANUFACTURERS =
            Map.ofEntries(
                    Map.entry("renault", "VF1"),
                    Map.entry("peugeot", "VF3"),
                    Map.entry("citroen", "VF7"),
                    Map.entry("dacia", "UU1"),
                    Map.entry("volkswagen", "WVW"),
                    Map.entry("audi", "WAU"),
                    Map.entry("seat", "VSS"),
                    Map.entry("skoda", "TMB"),
                    Map.entry("ford", "WF0"),
                    Map.entry("opel", "W0L"),
                    Map.entry("bmw", "WBA"),
                    Map.entry("mini", "WMW"),
                    Map.entry("mercedes-benz", "WDD"),
                    Map.entry("fiat", "ZFA"),
                    Map.entry("toyota", "VNK"),
                    Map.entry("nissan", "SJN"),
                    Map.entry("hyundai", "TMA"),
                    Map.entry("kia", "U5Y"));

    private final Catalogue catalogue;
    private final List<Popular> models;
    private final Map<String, Long> spread;

    SampleCars(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.models =
                TsvFile.read(SampleCars.class, "cars.tsv").stream()
                        .map(row -> new Popular(model(row), row.as("frequency", Integer::valueOf)))
                        .toList();
        this.spread =
                catalogue
                        .models()
                        .flatMap(model -> model.engines().stream().map(Engine::code))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /// The next donor car.
    DonorCar nextCar(SeededRandom random) {
        var model = random.weighted(models, Popular::frequency).model();
        var year = year(model, random);
        var engine = engine(model, random);
        var fuel = engine.map(Engine::fuel).orElse(random.percent(60) ? Fuel.DIESEL : Fuel.PETROL);
        return new DonorCar(
                catalogue.make(model.make()).orElseThrow(),
                model,
                year,
                engine,
                fuel,
                random.percent(70) ? vin(model, year, random) : Optional.empty(),
                random.percent(40) ? Optional.of(registered(year, random)) : Optional.empty(),
                random.percent(6) ? Optional.empty() : Optional.of(kilometres(year, fuel, random)));
    }

    private static int year(Model model, SeededRandom random) {
        var first = Math.max(OLDEST, model.yearFrom().getValue());
        var last = Math.min(NEWEST, model.yearTo().map(until -> until.getValue()).orElse(NEWEST));
        return random.between(first, Math.max(first, last));
    }

    private Optional<Engine> engine(Model model, SeededRandom random) {
        var engines =
                model.engines().stream()
                        .filter(candidate -> FUELS.contains(candidate.fuel()))
                        .toList();
        return engines.isEmpty()
                ? Optional.empty()
                : Optional.of(random.weighted(engines, this::frequency));
    }

    /// Engines used in many models are more frequent.
    private int frequency(Engine engine) {
        var models = spread.getOrDefault(engine.code(), 1L).intValue();
        return models * models;
    }

    private static LocalDate registered(int year, SeededRandom random) {
        return LocalDate.ofYearDay(year, random.between(1, 365));
    }

    private static int kilometres(int year, Fuel fuel, SeededRandom random) {
        var yearly =
                fuel == Fuel.DIESEL ? random.between(9_000, 18_000) : random.between(5_000, 12_500);
        var driven = yearly * Math.max(1, REFERENCE_YEAR - year) + random.below(9_000);
        return Math.min(driven, MAX_KILOMETRES - random.below(60_000));
    }

    private static Optional<String> vin(Model model, int year, SeededRandom random) {
        var body =
                SeededRandom.of("vin/" + model.id())
                        .characters("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", 5);
        return Optional.ofNullable(MANUFACTURERS.get(model.make()))
                .map(maker ->
                        maker
                                + body
                                + "Z"
                                + VIN_YEAR_CODES.charAt((year - 1980) % VIN_YEAR_CODES.length())
                                + random.characters("ABCDEFGHJKLMNPRSTUVWXYZ", 1)
                                + random.digits(6));
    }

    private Model model(TsvFile.Row row) {
        return row.as("model", catalogue::model)
                .orElseThrow(() -> row.error("there is no such model"));
    }

    private record Popular(Model model, int frequency) {}
}
