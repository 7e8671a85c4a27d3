package fr.reemploi.domain.listing;

import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.vehicle.EngineCode;
import java.time.Year;
import java.util.Optional;

/// A vehicle the part fits: a model, optionally limited to years or an engine.
public record Fitment(
        String make,
        Optional<String> model,
        Optional<Year> yearFrom,
        Optional<Year> yearTo,
        Optional<EngineCode> engineCode) {
    public Fitment {
        if (yearFrom.isPresent() && yearTo.isPresent() && yearTo.get().isBefore(yearFrom.get())) {
            throw InvalidInputException.at(
                    "yearTo", "years.reversed", yearTo.get(), yearFrom.get());
        }
    }
}
