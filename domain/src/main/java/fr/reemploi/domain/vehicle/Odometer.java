package fr.reemploi.domain.vehicle;

/// What a seller says of the odometer.
public sealed interface Odometer {
    /// It was read.
    record Reading(Mileage mileage) implements Odometer {}

    /// It cannot be read, and the seller says so.
    record Unknown() implements Odometer {}

    /// Nothing was said yet: enough for a draft, not for a published listing.
    record NotGiven() implements Odometer {}
}
