package fr.reemploi.adapters.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Sends raw requests no HTTP client library would send.
public final class RawHttpClient {
    private RawHttpClient() {}

    /// The complete response, headers included; the request must ask for the connection to be
    /// closed.
    public static String send(String request) {
        var at = URI.create(ApiTestClient.base());
        try (var socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
