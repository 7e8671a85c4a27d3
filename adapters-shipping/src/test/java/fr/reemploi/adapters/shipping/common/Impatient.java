package fr.reemploi.adapters.shipping.common;

import fr.reemploi.httpclient.Outbound;
import fr.reemploi.httpclient.OutboundSettings;
import fr.reemploi.httpclient.Watch;
import java.net.ProxySelector;
import java.time.Duration;

/// A way out that does not wait long.
public final class Impatient {
    private Impatient() {}

    public static Outbound outbound() {
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
