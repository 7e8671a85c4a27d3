package fr.reemploi.application.webhook;

import java.time.Instant;
import java.util.List;

/// Port: lists the events of a provider, to recover missed webhooks.
public interface WebhookEventSource {
    /// The provider's name in the webhook URL.
    String provider();

    /// Events since an instant, in any order; empty when the provider is not in use.
    ///
    /// @throws UnavailableException when it does not respond
    List<WebhookEvent> since(Instant instant);
}
