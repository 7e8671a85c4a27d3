package fr.reemploi.application.webhook;

import java.util.List;

/// Reads what a service tells by itself. It looks at the signature before it reads anything, and
/// changes nothing.
public interface WebhookReader {
    /// Which service: the last word of the address it calls.
    String provider();

    /// What the call says; nothing for a call about things that do not matter here.
    ///
    /// @throws UnauthenticatedException `webhook.signature` when it was not signed by the service,
    ///   or too long ago
    List<WebhookEvent> read(WebhookRequest call);
}
