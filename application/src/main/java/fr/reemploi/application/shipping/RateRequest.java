package fr.reemploi.application.shipping;

import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.domain.shipping.ParcelWeight;

/// A request for shipping rates.
///
/// @param value the price of the parts
public record RateRequest(ParcelWeight weight, Money value, Destination from, Destination to) {}
