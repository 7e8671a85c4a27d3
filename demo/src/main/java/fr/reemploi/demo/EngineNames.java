package fr.reemploi.demo;

import fr.reemploi.domain.catalogue.Engine;
import fr.reemploi.domain.vehicle.Fuel;
import java.util.Locale;
import java.util.Optional;

/// Marketing names of engines: `1.5 dCi`, `1.6 HDi`, `1.4 TSI`.
final class EngineNames {
    private static final double WATTS_A_HORSEPOWER = 735.49875;

    private EngineNames() {}

    static Optional<String> of(String make, Engine engine, int year) {
        return engine.displacementCc()
                .filter(_ -> engine.fuel() == Fuel.DIESEL || engine.fuel() == Fuel.PETROL)
                .map(cc -> litres(cc) + " " + family(make, engine, new Age(cc, year)))
                .map(String::strip);
    }

    /// `86 ch`
    static Optional<String> horsepower(Engine engine) {
        return engine.powerKw().map(kw -> Math.round(kw * 1000 / WATTS_A_HORSEPOWER) + " ch");
    }

    private static String litres(int cc) {
        // Renault sold the 1149 cc engine as 1.2
        return cc == 1149 ? "1.2" : String.format(Locale.ROOT, "%.1f", cc / 1000.0);
    }

    private static String family(String make, Engine engine, Age age) {
        if (engine.fuel() == Fuel.DIESEL) return diesel(make, age);
        if (age.cc() > 2_900) return "V6";
        var turbo = engine.powerKw().filter(kw -> kw * 20 > age.cc()).isPresent();
        return petrol(make, turbo, age);
    }

    private static String diesel(String make, Age age) {
        return switch (make) {
            case "renault", "dacia", "nissan" -> "dCi";
            case "peugeot", "citroen", "ds" -> age.year() >= 2014 ? "BlueHDi" : "HDi";
            case "volkswagen", "audi", "seat", "skoda" -> "TDI";
            case "ford" -> "TDCi";
            case "opel" -> "CDTI";
            case "mercedes-benz" -> "CDI";
            case "fiat" -> "Multijet";
            case "toyota" -> "D-4D";
            case "hyundai", "kia" -> "CRDi";
            default -> "D";
        };
    }

    private static String petrol(String make, boolean turbo, Age age) {
        return switch (make) {
            case "renault", "dacia" -> turbo && age.cc() < 1700 ? "TCe" : "16V";
            case "peugeot", "citroen" -> {
                if (age.year() >= 2012 && age.cc() < 1250) yield "PureTech";
                yield age.year() >= 2007 && age.cc() > 1300 ? "VTi" : "i";
            }
            case "volkswagen", "audi", "seat", "skoda" -> turbo ? "TSI" : "16V";
            case "ford" -> turbo ? "EcoBoost" : "16V";
            case "toyota" -> "VVT-i";
            case "fiat" -> age.cc() < 1300 ? "8V" : "16V";
            case "bmw", "mini", "mercedes-benz" -> "";
            default -> "16V";
        };
    }

    private record Age(int cc, int year) {}
}
