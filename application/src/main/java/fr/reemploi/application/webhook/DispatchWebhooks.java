package fr.reemploi.application.webhook;

import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.shared.DomainEvent;
import java.util.List;

/// Event handler: passes webhook events to the handler of their topic, after the webhook was
/// acknowledged.
@UseCase
public final class DispatchWebhooks implements EventHandler {
    private final List<WebhookHandler> handlers;

    public DispatchWebhooks(List<WebhookHandler> handlers) {
        this.handlers = List.copyOf(handlers);
    }

    @Override
    public boolean accepts(DomainEvent event) {
        return event instanceof WebhookReceived;
    }

    @Override
    public void handle(StoredEvent event) {
        if (!(event.event() instanceof WebhookReceived(_, var webhookEvent, _))) return;
        handlers.stream()
                .filter(handler -> handler.topic() == webhookEvent.topic())
                .forEach(handler -> handler.handle(webhookEvent));
    }
}
