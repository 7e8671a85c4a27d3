package fr.reemploi.domain.listing;

/// Where on the vehicle the part sits, seen from the driver's seat.
public enum Position {
    FRONT,
    REAR,
    LEFT,
    RIGHT,
    FRONT_LEFT,
    FRONT_RIGHT,
    REAR_LEFT,
    REAR_RIGHT,
    UPPER,
    LOWER
}
