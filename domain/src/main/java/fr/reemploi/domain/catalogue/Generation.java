package fr.reemploi.domain.catalogue;

import java.time.Year;
import java.util.Optional;

/// A phase of a model between two facelifts: bumpers and lights often stop being interchangeable
/// there.
public record Generation(String id, String name, Year yearFrom, Optional<Year> yearTo) {}
