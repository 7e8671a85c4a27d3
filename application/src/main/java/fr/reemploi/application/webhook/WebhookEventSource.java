package fr.reemploi.application.webhook;

import java.time.Instant;
import java.util.List;

/// A service that can be asked what it told, for the calls that never came.
public interface WebhookEventSource {
    /// Which service, by the name it calls under.
    String provider();

    /// What it told since an instant, in any order; nothing where it is not in use.
    ///
    /// @throws UnavailableException when it does not answer
    List<WebhookEvent> since(Instant instant);
}
