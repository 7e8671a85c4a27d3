package fr.reemploi.domain.order;

import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shared.OrderId;
import java.time.Instant;

/// Event: an order changed. Handlers read the current state from the order, so repeated or late
/// delivery is harmless.
public record OrderChanged(OrderId order, OrderEventType type, Instant at) implements DomainEvent {}
