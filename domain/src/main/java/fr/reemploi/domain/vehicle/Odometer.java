package fr.reemploi.domain.vehicle;

/// The odometer reading stated by a seller.
public sealed interface Odometer {
    /// The mileage was read.
    record Reading(Mileage mileage) implements Odometer {}

    /// The seller states that it cannot be read.
    record Unknown() implements Odometer {}

    /// Not stated: allowed in a draft, not in a published listing.
    record NotGiven() implements Odometer {}
}
