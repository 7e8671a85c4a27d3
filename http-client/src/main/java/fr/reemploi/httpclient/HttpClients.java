package fr.reemploi.httpclient;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/// HTTP client for all other services: one connection pool, shared timeouts and retry rules, and
/// one circuit breaker per service. Thread-safe.
public final class HttpClients implements AutoCloseable {
    private static final int MAX_IDLE_CONNECTIONS = 16;

    /// A service that takes this long in most calls is not called for a while.
    private static final Duration SLOW_CALL = Duration.ofSeconds(10);

    private final HttpClientSettings settings;
    private final CallListener listener;
    private final OkHttpClient client;
    private final Map<String, RemoteService> services = new ConcurrentHashMap<>();

    public HttpClients(HttpClientSettings settings, CallListener listener) {
        this.settings = settings;
        this.listener = listener;
        client =
                new OkHttpClient.Builder()
                        .connectTimeout(settings.connectTimeout())
                        .readTimeout(settings.readTimeout())
                        .writeTimeout(settings.readTimeout())
                        .proxySelector(settings.proxies())
                        .dns(settings.addresses().dns(settings.proxies()))
                        .connectionPool(
                                new ConnectionPool(MAX_IDLE_CONNECTIONS, 2, TimeUnit.MINUTES))
                        // a redirect to another host must not receive the API key
                        .followRedirects(false)
                        .build();
    }

    /// Returns the client of a service; created on first use.
    ///
    /// @param name name of the service in metrics, logs and health: `stripe`, `boxtal`
    /// @param callTimeout longest time of one attempt, retries not included
    public RemoteService service(String name, Duration callTimeout) {
        return service(name, callTimeout, settings.readTimeout(), SLOW_CALL);
    }

    /// Returns the client of a service whose responses may take long, since they are long.
    ///
    /// @param readTimeout longest time between two bytes of a response
    public RemoteService slowService(String name, Duration callTimeout, Duration readTimeout) {
        return service(name, callTimeout, readTimeout, callTimeout);
    }

    private RemoteService service(
            String name, Duration callTimeout, Duration readTimeout, Duration slowCall) {
        return services.computeIfAbsent(
                name,
                _ ->
                        new RemoteService(
                                name,
                                client.newBuilder()
                                        .callTimeout(callTimeout)
                                        .readTimeout(readTimeout)
                                        .build(),
                                new Breaker(name, settings.openDuration(), slowCall),
                                settings,
                                listener));
    }

    /// Health of each service created so far, by name.
    public Map<String, ServiceHealth> health() {
        var healthByName = new TreeMap<String, ServiceHealth>();
        services.forEach((name, service) -> healthByName.put(name, service.health()));
        return healthByName;
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
