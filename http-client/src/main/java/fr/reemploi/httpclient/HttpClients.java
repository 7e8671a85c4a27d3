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
    private static final int IDLE_CONNECTIONS = 16;

    private final HttpClientSettings settings;
    private final CallListener watch;
    private final OkHttpClient client;
    private final Map<String, RemoteService> services = new ConcurrentHashMap<>();

    public HttpClients(HttpClientSettings settings, CallListener watch) {
        this.settings = settings;
        this.watch = watch;
        client =
                new OkHttpClient.Builder()
                        .connectTimeout(settings.connect())
                        .readTimeout(settings.silence())
                        .writeTimeout(settings.silence())
                        .proxySelector(settings.proxies())
                        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 2, TimeUnit.MINUTES))
                        // a key must not follow a redirect to another host
                        .followRedirects(false)
                        .build();
    }

    /// The way to a service.
    ///
    /// @param name what it is called in metrics, logs and health: `stripe`, `boxtal`
    /// @param patience how long one question may take altogether, its repeats apart
    public RemoteService to(String name, Duration patience) {
        return services.computeIfAbsent(
                name,
                _ ->
                        new RemoteService(
                                name,
                                client.newBuilder().callTimeout(patience).build(),
                                new Breaker(name, settings.breather()),
                                settings.pause(),
                                watch));
    }

    /// How each service called so far is doing, by name.
    public Map<String, ServiceHealth> standings() {
        var standings = new TreeMap<String, ServiceHealth>();
        services.forEach((name, service) -> standings.put(name, service.standing()));
        return standings;
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
