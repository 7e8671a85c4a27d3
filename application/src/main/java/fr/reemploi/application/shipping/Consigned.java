package fr.reemploi.application.shipping;

import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.domain.shipping.Load;

/// What is to be carried, as far as a price needs it.
///
/// @param value what it was sold for
public record Consigned(Load load, Money value, Destination from, Destination to) {}
