package fr.reemploi.adapters.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server with a fixed reply to one command, every recipient unless another is named; with
/// an empty reply it never responds.
final class ScriptedSmtpServer implements AutoCloseable {
    private final ServerSocket serverSocket;
    private final String command;
    private final String reply;
    private final AtomicInteger recipients = new AtomicInteger();

    ScriptedSmtpServer(String reply) throws IOException {
        this("RCPT", reply);
    }

    /// @param command the command that the reply answers; `.` for the end of the message
    ScriptedSmtpServer(String command, String reply) throws IOException {
        this.command = command;
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
        var inMessage = false;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (inMessage && !line.equals(".")) continue;
            if (line.startsWith("RCPT")) recipients.incrementAndGet();
            inMessage = line.equals("DATA") && !command.equals("DATA");
            send(client, isScripted(line) ? reply : inMessage ? "354 go on" : "250 ok");
        }
    }

    private boolean isScripted(String line) {
        return command.equals(".") ? line.equals(".") : line.startsWith(command);
    }

    private static void send(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        serverSocket.close();
    }
}
