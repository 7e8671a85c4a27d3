package fr.reemploi.bootstrap.cli;

import fr.reemploi.application.shared.StartupException;
import fr.reemploi.bootstrap.installation.StartupOptions;
import java.io.IOException;
import java.net.ServerSocket;

/// Checks before the start that the server can listen on its port, which takes the server a while
/// to find out.
final class ListeningPort {
    private static final int FIRST_FREE_TO_USERS = 1024;

    private ListeningPort() {}

    static void check(int port) {
        try (var socket = new ServerSocket(port)) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw port > 0 && port < FIRST_FREE_TO_USERS && isDenied(e)
                    ? new StartupException(
                            "startup.port.forbidden",
                            "" + port,
                            System.getProperty("user.name", "?"))
                    : taken(port);
        }
    }

    static StartupException taken(int port) {
        var next = port < StartupOptions.MAX_PORT ? port + 1 : 8080;
        return new StartupException("startup.port.taken", "" + port, "" + next);
    }

    private static boolean isDenied(IOException failure) {
        return String.valueOf(failure.getMessage()).contains("ermission");
    }
}
