package fr.reemploi.domain.shipment;

import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shared.OrderId;
import java.time.Instant;

/// Event: a shipment changed. Handlers read the current state from the shipment, so repeated or
/// late delivery is harmless.
public record ShipmentChanged(OrderId order, Instant at) implements DomainEvent {}
