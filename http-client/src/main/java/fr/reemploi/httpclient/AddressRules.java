package fr.reemploi.httpclient;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/// Which addresses may be called: https on hosts of the public internet, and the hosts that the
/// operator allows by name, those over http too. A name is resolved once, and the checked address
/// is the one that is connected to: a name that changes between check and call gains nothing.
public final class AddressRules {
    private final Set<String> allowedHosts;
    private final Dns dns;

    private AddressRules(Set<String> allowedHosts, Dns dns) {
        this.allowedHosts = allowedHosts;
        this.dns = dns;
    }

    /// Rules without exceptions.
    public static AddressRules publicOnly() {
        return allowing(Set.of());
    }

    /// Rules with exceptions.
    ///
    /// @param hosts names or IP addresses, with a port if only that port is allowed
    public static AddressRules allowing(Collection<String> hosts) {
        return resolving(hosts, Dns.SYSTEM);
    }

    static AddressRules resolving(Collection<String> hosts, Dns dns) {
        return new AddressRules(
                hosts.stream().map(AddressRules::normalized).collect(Collectors.toSet()), dns);
    }

    private static String normalized(String host) {
        return host.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^\\[([^]]*)]", "$1")
                .replaceFirst("\\.$", "");
    }

    /// What is wrong with an address. The name is resolved; one that cannot be resolved now is not
    /// wrong.
    ///
    /// @return empty if it may be called
    public Optional<Problem> problem(String address) {
        var url = HttpUrl.parse(address);
        if (url == null) return Optional.of(Problem.MALFORMED);
        if (isAllowed(url)) return Optional.empty();
        if (!url.isHttps()) return Optional.of(Problem.NOT_HTTPS);
        return isPublicOrUnknown(url.host()) ? Optional.empty() : Optional.of(Problem.NOT_PUBLIC);
    }

    /// Why an address may not be called.
    public enum Problem {
        MALFORMED,
        NOT_HTTPS,
        NOT_PUBLIC
    }

    /// Checks the address of a call. Names are checked when they are resolved, by [#dns].
    void check(HttpUrl url, ProxySelector proxies) throws IOException {
        if (isAllowed(url)) return;
        if (!url.isHttps()) throw new AddressNotAllowedException(url.host(), "is not https");
        // a proxy resolves the name itself
        var isChecked = isLiteral(url.host()) || isProxied(url, proxies);
        if (isChecked && !isPublicOrUnknown(url.host())) throw notPublic(url.host());
    }

    private static boolean isProxied(HttpUrl url, ProxySelector proxies) {
        return proxies.select(url.uri()).stream()
                .anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
    }

    private boolean isAllowed(HttpUrl url) {
        var host = normalized(url.host());
        return allowedHosts.contains(host) || allowedHosts.contains(host + ":" + url.port());
    }

    /// Resolves names to public addresses only; allowed hosts and proxies to any.
    Dns dns(ProxySelector proxies) {
        return host -> {
            var addresses = dns.lookup(host);
            if (isAllowedOnSomePort(host) || isProxy(host, proxies)) return addresses;
            if (!addresses.stream().allMatch(PublicAddresses::contains)) throw notPublic(host);
            return addresses;
        };
    }

    private boolean isAllowedOnSomePort(String host) {
        var name = normalized(host);
        return allowedHosts.stream()
                .anyMatch(allowed -> allowed.equals(name) || allowed.startsWith(name + ":"));
    }

    private static boolean isProxy(String host, ProxySelector proxies) {
        return List.of("https", "http").stream()
                .flatMap(scheme ->
                        proxies.select(URI.create(scheme + "://service.invalid/")).stream())
                .map(Proxy::address)
                .filter(InetSocketAddress.class::isInstance)
                .map(address -> ((InetSocketAddress) address).getHostString())
                .anyMatch(host::equalsIgnoreCase);
    }

    private boolean isPublicOrUnknown(String host) {
        var name = normalized(host);
        if (name.equals("localhost") || name.endsWith(".localhost")) return false;
        try {
            return addresses(host).stream().allMatch(PublicAddresses::contains);
        } catch (UnknownHostException unknown) {
            return true;
        }
    }

    private List<InetAddress> addresses(String host) throws UnknownHostException {
        return isLiteral(host) ? List.of(InetAddress.getAllByName(host)) : dns.lookup(host);
    }

    /// Whether OkHttp connects to this host without resolving it; short forms such as `127.1`
    /// included.
    private static boolean isLiteral(String host) {
        return host.contains(":") || host.matches("[0-9.]+");
    }

    private static AddressNotAllowedException notPublic(String host) {
        return new AddressNotAllowedException(host, "is not on the public internet");
    }

    /// A call that was not made. A kind of unknown host, since nothing was sent.
    private static final class AddressNotAllowedException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        AddressNotAllowedException(String host, String why) {
            super(host + " " + why + ", and not in REEMPLOI_ALLOWED_HOSTS");
        }
    }
}
