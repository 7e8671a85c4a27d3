package fr.reemploi.application.shipping;

import fr.reemploi.domain.shipping.Destination;

/// Where somebody looks for a pick-up point, and for how heavy a parcel.
public record PointSearch(Destination around, int grams) {}
