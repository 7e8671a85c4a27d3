package fr.reemploi.httpclient;

import java.net.ProxySelector;
import java.time.Duration;

/// How patient every call to another service is.
///
/// @param connectTimeout how long a connection may take to open
/// @param readTimeout how long a service may say nothing in the middle of an answer
/// @param initialBackoff how long the first repeat waits; each further one, twice as long
/// @param openDuration how long a service that keeps failing is left alone
/// @param proxies which calls go through a proxy
public record HttpClientSettings(
        Duration connectTimeout,
        Duration readTimeout,
        Duration initialBackoff,
        Duration openDuration,
        ProxySelector proxies) {
    /// What suits a server on the internet, without a proxy.
    public static HttpClientSettings defaults() {
        return new HttpClientSettings(
                Duration.ofSeconds(4),
                Duration.ofSeconds(15),
                Duration.ofMillis(300),
                Duration.ofSeconds(30),
                ProxySelector.of(null));
    }

    /// The same, through these proxies.
    public HttpClientSettings withProxies(ProxySelector selector) {
        return new HttpClientSettings(
                connectTimeout, readTimeout, initialBackoff, openDuration, selector);
    }
}
