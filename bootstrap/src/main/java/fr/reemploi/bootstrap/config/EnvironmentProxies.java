package fr.reemploi.bootstrap.config;

import fr.reemploi.application.shared.StartupException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Proxies from `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, in upper or lower case, as curl uses
/// them; without them, from Java's system properties. Local addresses are always reached directly.
final class EnvironmentProxies extends ProxySelector {
    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

    private final Optional<Proxy> https;
    private final Optional<Proxy> http;
    private final List<String> exceptions;

    private EnvironmentProxies(
            Optional<Proxy> https, Optional<Proxy> http, List<String> exceptions) {
        this.https = https;
        this.http = http;
        this.exceptions = exceptions;
    }

    static ProxySelector of(Function<String, Optional<String>> environment) {
        var https = either(environment, "HTTPS_PROXY").map(EnvironmentProxies::proxy);
        var http = either(environment, "HTTP_PROXY").map(EnvironmentProxies::proxy);
        if (https.isEmpty() && http.isEmpty()) return ProxySelector.getDefault();
        var exceptions =
                Stream.of(either(environment, "NO_PROXY").orElse("").split(",", -1))
                        .map(host -> host.strip().replaceFirst("^\\*?\\.", ""))
                        .filter(host -> !host.isEmpty())
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .toList();
        return new EnvironmentProxies(https, http, exceptions);
    }

    @Override
    public List<Proxy> select(URI uri) {
        var host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        if (isLocal(host) || exceptions.stream().anyMatch(exception -> matches(exception, host)))
            return DIRECT;
        var proxy = "https".equalsIgnoreCase(uri.getScheme()) ? https : http;
        return proxy.map(List::of).orElse(DIRECT);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // the caller receives the exception
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static boolean matches(String exception, String host) {
        return exception.equals("*") || host.equals(exception) || host.endsWith("." + exception);
    }

    private static Optional<String> either(
            Function<String, Optional<String>> environment, String name) {
        return environment.apply(name).or(() -> environment.apply(name.toLowerCase(Locale.ROOT)));
    }

    private static Proxy proxy(String text) {
        var uri = parse(text.contains("://") ? text.strip() : "http://" + text.strip());
        if (uri.getHost() == null || uri.getPort() < 0)
            throw new StartupException("startup.proxy.invalid", text);
        var address = InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort());
        return new Proxy(Proxy.Type.HTTP, address);
    }

    private static URI parse(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw new StartupException("startup.proxy.invalid", text);
        }
    }
}
