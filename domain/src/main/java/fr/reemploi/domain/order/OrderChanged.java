package fr.reemploi.domain.order;

import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shared.OrderId;
import java.time.Instant;

/// A step of an order was made. What follows elsewhere is read from the order itself, so that
/// hearing of it twice or late does no harm.
public record OrderChanged(OrderId order, OrderEventType type, Instant at) implements DomainEvent {}
