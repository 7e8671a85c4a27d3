package fr.reemploi.domain.shipment;

import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shared.OrderId;
import java.time.Instant;

/// A dispatch went on. What follows for its order is read from the dispatch itself, so that hearing
/// of it twice or late does no harm.
public record ShipmentChanged(OrderId order, Instant at) implements DomainEvent {}
