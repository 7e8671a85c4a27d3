package fr.reemploi.domain.catalogue;

import java.time.Year;
import java.util.List;
import java.util.Optional;

/// A car model as buyers name it. What manufacturers sell as a new generation is a separate model
/// here (Clio III); its phases are its generations.
///
/// @param make the id of its make
/// @param yearTo empty while it is still built
public record Model(
        String id,
        String name,
        String make,
        Year yearFrom,
        Optional<Year> yearTo,
        List<String> aliases,
        List<Generation> generations,
        List<Engine> engines) {
    public Model {
        aliases = List.copyOf(aliases);
        generations = List.copyOf(generations);
        engines = List.copyOf(engines);
    }

    /// Whether it was sold new in a year.
    public boolean builtIn(Year year) {
        return !year.isBefore(yearFrom) && yearTo.stream().noneMatch(year::isAfter);
    }
}
