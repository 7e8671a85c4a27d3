package fr.reemploi.httpclient;

import java.net.ProxySelector;
import java.time.Duration;

/// Timeouts, back-off and proxies for calls to other services.
///
/// @param connectTimeout longest time to open a connection
/// @param readTimeout longest time between two bytes of a response; also the write timeout
/// @param initialBackoff delay before the first retry; it doubles with each further retry
/// @param openDuration how long a circuit stays open before one trial call
/// @param proxies selects the proxy of each call
/// @param addresses which addresses may be called
public record HttpClientSettings(
        Duration connectTimeout,
        Duration readTimeout,
        Duration initialBackoff,
        Duration openDuration,
        ProxySelector proxies,
        AddressRules addresses) {
    /// Defaults for a server with direct internet access and no proxy, which calls public
    /// addresses.
    public static HttpClientSettings defaults() {
        return new HttpClientSettings(
                Duration.ofSeconds(4),
                Duration.ofSeconds(15),
                Duration.ofMillis(300),
                Duration.ofSeconds(30),
                ProxySelector.of(null),
                AddressRules.publicOnly());
    }

    /// A copy with the given proxies.
    public HttpClientSettings withProxies(ProxySelector selector) {
        return new HttpClientSettings(
                connectTimeout, readTimeout, initialBackoff, openDuration, selector, addresses);
    }

    /// A copy with the given rules for addresses.
    public HttpClientSettings withAddresses(AddressRules rules) {
        return new HttpClientSettings(
                connectTimeout, readTimeout, initialBackoff, openDuration, proxies, rules);
    }
}
