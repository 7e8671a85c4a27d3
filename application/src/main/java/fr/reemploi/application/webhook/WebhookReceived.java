package fr.reemploi.application.webhook;

import fr.reemploi.domain.shared.DomainEvent;
import java.time.Instant;

/// A service has told something, and it was not told before.
///
/// @param provider which service
public record WebhookReceived(String provider, WebhookEvent event, Instant at)
        implements DomainEvent {}
