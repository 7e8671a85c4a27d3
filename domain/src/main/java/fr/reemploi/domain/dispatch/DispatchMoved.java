package fr.reemploi.domain.dispatch;

import fr.reemploi.domain.order.OrderId;
import fr.reemploi.domain.shared.DomainEvent;
import java.time.Instant;

/// A dispatch went on. What follows for its order is read from the dispatch itself, so that hearing
/// of it twice or late does no harm.
public record DispatchMoved(OrderId order, Instant at) implements DomainEvent {}
