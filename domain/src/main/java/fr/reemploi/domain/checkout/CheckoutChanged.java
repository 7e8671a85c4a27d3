package fr.reemploi.domain.checkout;

import fr.reemploi.domain.shared.DomainEvent;
import java.time.Instant;

/// Event: a checkout changed. Handlers read the current state from the checkout.
public record CheckoutChanged(CheckoutId checkout, CheckoutStatus status, Instant at)
        implements DomainEvent {}
