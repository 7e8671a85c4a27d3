package fr.reemploi.domain.listing;

/// Position of the part on the vehicle, seen from the driver's seat.
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
