package fr.reemploi.adapters.shipping.common;

import fr.reemploi.httpclient.AddressRules;
import fr.reemploi.httpclient.CallListener;
import fr.reemploi.httpclient.HttpClientSettings;
import fr.reemploi.httpclient.HttpClients;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.List;

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
                        ProxySelector.of(null),
                        AddressRules.allowing(List.of("localhost", "127.0.0.1"))),
                CallListener.none());
    }
}
