package fr.reemploi.application.shipping;

import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.domain.shipping.ParcelWeight;

/// What is to be carried, as far as a price needs it.
///
/// @param value what it was sold for
public record RateRequest(ParcelWeight weight, Money value, Destination from, Destination to) {}
