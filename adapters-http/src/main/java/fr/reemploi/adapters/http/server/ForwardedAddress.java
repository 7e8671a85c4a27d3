package fr.reemploi.adapters.http.server;

import java.util.Optional;
import org.apache.catalina.connector.Request;

/// Where a request really came from, decided once by `ForwardedValve`.
public final class ForwardedAddress {
    /// Request attribute: the client's address, where a trusted proxy forwarded it or no proxy is
    /// between.
    private static final String CLIENT = "fr.reemploi.client-address";

    /// Request attribute: present when a program on this machine sent the request itself.
    private static final String LOCAL = "fr.reemploi.local-request";

    private ForwardedAddress() {}

    static void storeClient(Request request, String address) {
        request.setAttribute(CLIENT, address);
    }

    static void storeLocal(Request request) {
        request.setAttribute(LOCAL, true);
    }

    /// The client's address; empty behind a proxy that did not tell it.
    static Optional<String> client(Request request) {
        return Optional.ofNullable(request.getAttribute(CLIENT)).map(String::valueOf);
    }

    /// Whether a program on this machine sent the request itself.
    public static boolean isLocal(jakarta.servlet.ServletRequest request) {
        return request.getAttribute(LOCAL) != null;
    }
}
