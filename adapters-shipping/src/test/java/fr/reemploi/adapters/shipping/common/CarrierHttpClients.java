package fr.reemploi.adapters.shipping.common;

import fr.reemploi.httpclient.CallListener;
import fr.reemploi.httpclient.HttpClientSettings;
import fr.reemploi.httpclient.HttpClients;
import java.net.ProxySelector;
import java.time.Duration;

/// HTTP clients with short timeouts.
public final class CarrierHttpClients {
    private CarrierHttpClients() {}

    public static HttpClients withShortTimeouts() {
        return new HttpClients(
                new HttpClientSettings(
                        Duration.ofSeconds(2),
                        Duration.ofMillis(700),
                        Duration.ofMillis(10),
                        Duration.ofSeconds(30),
                        ProxySelector.of(null)),
                CallListener.none());
    }
}
