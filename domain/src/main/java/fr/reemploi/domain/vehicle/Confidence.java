package fr.reemploi.domain.vehicle;

/// How reliable a decoded value is.
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
