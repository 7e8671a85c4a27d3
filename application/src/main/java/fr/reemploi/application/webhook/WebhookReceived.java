package fr.reemploi.application.webhook;

import fr.reemploi.domain.shared.DomainEvent;
import java.time.Instant;

/// Domain event: a new event of a provider was stored.
///
/// @param provider its name
public record WebhookReceived(String provider, WebhookEvent event, Instant at)
        implements DomainEvent {}
