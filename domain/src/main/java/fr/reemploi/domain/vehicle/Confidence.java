package fr.reemploi.domain.vehicle;

/// How far to trust what was worked out about a vehicle.
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
