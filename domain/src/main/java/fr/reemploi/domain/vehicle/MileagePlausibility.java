package fr.reemploi.domain.vehicle;

import fr.reemploi.domain.shared.InvalidInputException;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.Optional;

/// Checks whether a mileage is plausible for a vehicle.
public final class MileagePlausibility {
    /// The highest plausible mileage per year, in kilometres: above that of a taxi shared by two
    /// drivers.
    public static final int MAX_KILOMETRES_PER_YEAR = 120_000;

    private MileagePlausibility() {}

    /// Compares a mileage with the age of the vehicle, counted from the first registration, else
    /// from 1 January of the model year, in started years, at least one. An unknown age allows any
    /// mileage.
    ///
    /// @throws InvalidInputException `mileage.implausible` with the value, the bound and the years
    public static void check(
            Mileage mileage,
            Optional<LocalDate> firstRegistration,
            Optional<Year> modelYear,
            LocalDate today) {
        firstRegistration
                .or(() -> modelYear.map(year -> year.atDay(1)))
                .ifPresent(since -> check(mileage, yearsStarted(since, today)));
    }

    /// Compares a mileage with the highest known reading of the same vehicle: it never decreases.
    ///
    /// @throws InvalidInputException `mileage.rollback` with the value and the known reading
    public static void checkRollback(Mileage mileage, Optional<Mileage> highestKnown) {
        highestKnown
                .filter(highest -> mileage.compareTo(highest) < 0)
                .ifPresent(highest -> {
                    throw new InvalidInputException(
                            "mileage.rollback", mileage.kilometres(), highest.kilometres());
                });
    }

    private static void check(Mileage mileage, long years) {
        var bound = years * MAX_KILOMETRES_PER_YEAR;
        if (mileage.kilometres() > bound)
            throw new InvalidInputException(
                    "mileage.implausible", mileage.kilometres(), bound, years);
    }

    private static long yearsStarted(LocalDate since, LocalDate today) {
        var age = Period.between(since, today);
        var partialYear = age.getMonths() > 0 || age.getDays() > 0 ? 1 : 0;
        return Math.max(1, age.getYears() + partialYear);
    }
}
