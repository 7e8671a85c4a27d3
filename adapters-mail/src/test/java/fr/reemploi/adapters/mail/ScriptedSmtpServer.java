package fr.reemploi.adapters.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server that answers every recipient alike; with an empty answer it never says a word.
final class ScriptedSmtpServer implements AutoCloseable {
    private final ServerSocket door;
    private final String answer;
    private final AtomicInteger recipients = new AtomicInteger();

    ScriptedSmtpServer(String answer) throws IOException {
        this.answer = answer;
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    int recipients() {
        return recipients.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                converse(caller);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket caller) throws IOException {
        var lines =
                new BufferedReader(
                        new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        if (answer.isEmpty()) {
            lines.readLine();
            return;
        }
        say(caller, "220 ready");
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var isRecipient = line.startsWith("RCPT");
            if (isRecipient) recipients.incrementAndGet();
            say(caller, isRecipient ? answer : "250 ok");
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
