package fr.reemploi.domain.checkout;

import fr.reemploi.domain.shared.DomainEvent;
import java.time.Instant;

/// A checkout went on: what follows is read from the checkout itself.
public record CheckoutChanged(CheckoutId checkout, CheckoutStatus status, Instant at)
        implements DomainEvent {}
