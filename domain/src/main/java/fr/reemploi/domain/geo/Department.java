package fr.reemploi.domain.geo;

/// A French département: `2A`, Corse-du-Sud. Its centre is the position of a part when nothing more
/// precise is known.
public record Department(String code, String name, Coordinates centre) {}
