package fr.reemploi.domain.catalogue;

import java.time.Year;
import java.util.Optional;

/// A phase in the life of a model, between two facelifts: often where bumpers and lights stop being
/// interchangeable.
public record Generation(String id, String name, Year yearFrom, Optional<Year> yearTo) {}
