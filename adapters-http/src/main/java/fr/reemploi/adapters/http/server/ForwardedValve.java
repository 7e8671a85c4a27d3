package fr.reemploi.adapters.http.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Believes forwarded headers of trusted proxies, for the client's address, the host and the scheme
/// alike, and removes those of everybody else before anything can read them.
final class ForwardedValve extends ValveBase {
    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    private static final String PORT = "X-Forwarded-Port";

    /// Headers only proxies send. None of the last ones is believed, but they tell that there is a
    /// proxy.
    private static final List<String> HEADERS =
            List.of(
                    FOR,
                    PROTO,
                    HOST,
                    PORT,
                    "Forwarded",
                    "Via",
                    "X-Real-IP",
                    "X-Forwarded",
                    "X-Forwarded-By",
                    "X-Forwarded-Server",
                    "X-Forwarded-Ssl",
                    "X-Forwarded-Prefix",
                    "X-Client-IP",
                    "X-Cluster-Client-IP",
                    "True-Client-IP",
                    "CF-Connecting-IP");

    private static final Pattern HOST_AND_PORT =
            Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::([0-9]{1,5}))?");
    private static final TrustedProxies THIS_MACHINE =
            TrustedProxies.parse(TrustedProxies.LOOPBACK);

    private final TrustedProxies proxies;

    ForwardedValve(TrustedProxies proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var sender = request.getRemoteAddr();
        var forwarded = HEADERS.stream().anyMatch(name -> request.getHeader(name) != null);
        if (!proxies.contain(sender)) {
            ForwardedAddress.storeClient(request, sender);
        } else if (forwarded) {
            believe(request);
        }
        if (!forwarded && isLocal(request, sender)) ForwardedAddress.storeLocal(request);
        if (forwarded) remove(request);
        getNext().invoke(request, response);
    }

    private void believe(Request request) {
        var client = proxies.client(Collections.list(request.getHeaders(FOR)));
        client.ifPresent(address -> {
            request.setRemoteAddr(address);
            request.setRemoteHost(address);
            ForwardedAddress.storeClient(request, address);
        });
        var scheme = last(request, PROTO).map(text -> text.toLowerCase(Locale.ROOT));
        if (scheme.isPresent() && List.of("http", "https").contains(scheme.get())) {
            var secure = scheme.get().equals("https");
            request.setSecure(secure);
            request.getCoyoteRequest().scheme().setString(scheme.get());
            request.setServerPort(secure ? 443 : 80);
        }
        last(request, HOST).ifPresent(host -> setHost(request, host));
        last(request, PORT)
                .filter(port -> port.matches("[0-9]{1,5}"))
                .ifPresent(port -> request.setServerPort(Integer.parseInt(port)));
    }

    private static void setHost(Request request, String host) {
        var parts = HOST_AND_PORT.matcher(host);
        if (!parts.matches()) return;
        request.getCoyoteRequest().serverName().setString(parts.group(1));
        if (parts.group(2) != null) request.setServerPort(Integer.parseInt(parts.group(2)));
    }

    /// The value the nearest proxy wrote.
    private static Optional<String> last(Request request, String name) {
        var values = Collections.list(request.getHeaders(name));
        if (values.isEmpty()) return Optional.empty();
        var value = values.getLast();
        return Optional.of(value.substring(value.lastIndexOf(',') + 1).strip());
    }

    private static void remove(Request request) {
        var headers = request.getCoyoteRequest().getMimeHeaders();
        HEADERS.forEach(headers::removeHeader);
    }

    /// A request from a loopback address may come through a proxy on this machine that adds no
    /// header. Such a proxy passes on the public name, or speaks HTTP/1.0, as nginx does by
    /// default; a program of this machine asks for this machine by name, in HTTP/1.1.
    private static boolean isLocal(Request request, String sender) {
        return THIS_MACHINE.contain(sender)
                && !"HTTP/1.0".equals(request.getProtocol())
                && isLoopbackName(String.valueOf(request.getServerName()));
    }

    private static boolean isLoopbackName(String name) {
        return name.equalsIgnoreCase("localhost")
                || name.equals("[::1]")
                || name.equals("::1")
                || (name.startsWith("127.") && TrustedProxies.isAddress(name));
    }
}
