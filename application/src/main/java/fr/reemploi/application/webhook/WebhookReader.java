package fr.reemploi.application.webhook;

import java.util.List;

/// Port: reads the webhooks of a provider. It verifies the signature before parsing and has no side
/// effects.
public interface WebhookReader {
    /// The provider: the last path segment of its webhook URL.
    String provider();

    /// The events of a webhook; empty when they are not relevant here.
    ///
    /// @throws UnauthenticatedException `webhook.signature` when the signature is invalid or too
    ///   old
    List<WebhookEvent> read(WebhookRequest call);
}
