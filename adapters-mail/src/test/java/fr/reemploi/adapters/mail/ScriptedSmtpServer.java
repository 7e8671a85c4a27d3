package fr.reemploi.adapters.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server with a fixed reply to every recipient; with an empty reply it never responds.
final class ScriptedSmtpServer implements AutoCloseable {
    private final ServerSocket serverSocket;
    private final String reply;
    private final AtomicInteger recipients = new AtomicInteger();

    ScriptedSmtpServer(String reply) throws IOException {
        this.reply = reply;
        serverSocket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return serverSocket.getLocalPort();
    }

    int recipients() {
        return recipients.get();
    }

    private void serve() {
        while (!serverSocket.isClosed()) {
            try (var client = serverSocket.accept()) {
                handle(client);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void handle(Socket client) throws IOException {
        var lines =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        if (reply.isEmpty()) {
            lines.readLine();
            return;
        }
        send(client, "220 ready");
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var isRecipient = line.startsWith("RCPT");
            if (isRecipient) recipients.incrementAndGet();
            send(client, isRecipient ? reply : "250 ok");
        }
    }

    private static void send(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        serverSocket.close();
    }
}
