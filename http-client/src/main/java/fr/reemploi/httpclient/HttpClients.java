package fr.reemploi.httpclient;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/// The one way out: every call to another service shares its connections, its patience, its rules
/// for asking again, and its breakers, one a service. It may be used by many threads at once.
public final class HttpClients implements AutoCloseable {
    private static final int MAX_IDLE_CONNECTIONS = 16;

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
                        .connectionPool(
                                new ConnectionPool(MAX_IDLE_CONNECTIONS, 2, TimeUnit.MINUTES))
                        // a key must not follow a redirect to another host
                        .followRedirects(false)
                        .build();
    }

    /// The way to a service.
    ///
    /// @param name what it is called in metrics, logs and health: `stripe`, `boxtal`
    /// @param callTimeout how long one question may take altogether, its repeats apart
    public RemoteService service(String name, Duration callTimeout) {
        return services.computeIfAbsent(
                name,
                _ ->
                        new RemoteService(
                                name,
                                client.newBuilder().callTimeout(callTimeout).build(),
                                new Breaker(name, settings.openDuration()),
                                settings.initialBackoff(),
                                listener));
    }

    /// How each service called so far is doing, by name.
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
