package fr.reemploi.domain.geo;

/// A French département: `2A`, Corse-du-Sud. Its centre is where a part is said to be when no more
/// is known.
public record Department(String code, String name, Coordinates centre) {}
