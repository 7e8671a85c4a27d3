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

/// Cars for the sample yards to take apart, popular ones more often.
final class SampleCars {
    /// Years are counted from here and not from today, so that a fill next year gives the same
    /// cars.
    private static final int REFERENCE_YEAR = 2025;

    private static final int NEWEST = 2022;
    private static final int OLDEST = 1999;
    private static final int MAX_KILOMETRES = 330_000;
    private static final Set<Fuel> FUELS = EnumSet.of(Fuel.DIESEL, Fuel.PETROL);

    /// Model years from 1980 on, as VINs write them, round and round.
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

    /// The next car that is towed in.
    DonorCar nextCar(SeededRandom draw) {
        var model = draw.weighted(models, Popular::frequency).model();
        var year = year(model, draw);
        var engine = engine(model, draw);
        var fuel = engine.map(Engine::fuel).orElse(draw.percent(60) ? Fuel.DIESEL : Fuel.PETROL);
        return new DonorCar(
                catalogue.make(model.make()).orElseThrow(),
                model,
                year,
                engine,
                fuel,
                draw.percent(70) ? vin(model, year, draw) : Optional.empty(),
                draw.percent(40) ? Optional.of(registered(year, draw)) : Optional.empty(),
                draw.percent(6) ? Optional.empty() : Optional.of(kilometres(year, fuel, draw)));
    }

    private static int year(Model model, SeededRandom draw) {
        var first = Math.max(OLDEST, model.yearFrom().getValue());
        var last = Math.min(NEWEST, model.yearTo().map(until -> until.getValue()).orElse(NEWEST));
        return draw.between(first, Math.max(first, last));
    }

    private Optional<Engine> engine(Model model, SeededRandom draw) {
        var engines =
                model.engines().stream()
                        .filter(candidate -> FUELS.contains(candidate.fuel()))
                        .toList();
        return engines.isEmpty()
                ? Optional.empty()
                : Optional.of(draw.weighted(engines, this::frequency));
    }

    /// An engine found in many models is also the one most of these cars have.
    private int frequency(Engine engine) {
        var models = spread.getOrDefault(engine.code(), 1L).intValue();
        return models * models;
    }

    private static LocalDate registered(int year, SeededRandom draw) {
        return LocalDate.ofYearDay(year, draw.between(1, 365));
    }

    private static int kilometres(int year, Fuel fuel, SeededRandom draw) {
        var yearly =
                fuel == Fuel.DIESEL ? draw.between(9_000, 18_000) : draw.between(5_000, 12_500);
        var driven = yearly * Math.max(1, REFERENCE_YEAR - year) + draw.below(9_000);
        return Math.min(driven, MAX_KILOMETRES - draw.below(60_000));
    }

    private static Optional<String> vin(Model model, int year, SeededRandom draw) {
        var body =
                SeededRandom.of("vin/" + model.id())
                        .characters("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", 5);
        return Optional.ofNullable(MANUFACTURERS.get(model.make()))
                .map(maker ->
                        maker
                                + body
                                + "Z"
                                + VIN_YEAR_CODES.charAt((year - 1980) % VIN_YEAR_CODES.length())
                                + draw.characters("ABCDEFGHJKLMNPRSTUVWXYZ", 1)
                                + draw.digits(6));
    }

    private Model model(TsvFile.Row row) {
        return row.as("model", catalogue::model)
                .orElseThrow(() -> row.error("there is no such model"));
    }

    private record Popular(Model model, int frequency) {}
}
