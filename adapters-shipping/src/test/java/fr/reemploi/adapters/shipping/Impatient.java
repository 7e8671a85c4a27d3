package fr.reemploi.adapters.shipping;

import fr.reemploi.adapters.outbound.Outbound;
import fr.reemploi.adapters.outbound.OutboundSettings;
import fr.reemploi.adapters.outbound.Watch;
import java.net.ProxySelector;
import java.time.Duration;

/// A way out that does not wait long.
final class Impatient {
    private Impatient() {}

    static Outbound outbound() {
        return new Outbound(
                new OutboundSettings(
                        Duration.ofSeconds(2),
                        Duration.ofMillis(700),
                        Duration.ofMillis(10),
                        Duration.ofSeconds(30),
                        ProxySelector.of(null)),
                Watch.none());
    }
}
