package fr.reemploi.demo;

import fr.reemploi.domain.listing.Grade;
import java.util.Set;

/// Prices of the sample parts.
final class SamplePricing {
    private static final Set<String> PREMIUM_MAKES = Set.of("audi", "bmw", "mercedes-benz", "mini");
    private static final Set<String> BUDGET_MAKES = Set.of("dacia", "fiat");

    private SamplePricing() {}

    /// A price in cents, rounded to euros or ending in 90 cents.
    static long cents(PartType type, DonorCar car, Grade grade, SeededRandom random) {
        var spread = Math.pow(random.random().nextDouble(), 1.6);
        var ordinary = type.lowEuros() + spread * (type.highEuros() - type.lowEuros());
        var euros = rounded(ordinary * make(car) * age(car) * state(grade));
        return random.percent(15) && euros < 200 ? euros * 100 - 10 : euros * 100;
    }

    private static double make(DonorCar car) {
        if (PREMIUM_MAKES.contains(car.make().id())) return 1.35;
        return BUDGET_MAKES.contains(car.make().id()) ? 0.85 : 1;
    }

    private static double age(DonorCar car) {
        if (car.year() >= 2016) return 1.25;
        return car.year() < 2006 ? 0.8 : 1;
    }

    private static double state(Grade grade) {
        return switch (grade) {
            case A -> 1.1;
            case B -> 1;
            case C -> 0.75;
        };
    }

    private static long rounded(double euros) {
        var step = euros < 60 ? 1 : euros < 250 ? 5 : 10;
        return Math.max(8, Math.round(euros / step) * step);
    }
}
