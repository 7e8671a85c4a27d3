package fr.reemploi.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// A port of this machine that forwards connections to a server, and can refuse them or fall
/// silent, as the server or the network to it would.
public final class UnreliableNetwork implements AutoCloseable {
    private static final long PAUSE_NANOS = 5_000_000;

    private final InetSocketAddress server;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean silent;
    private ServerSocket listener;

    public UnreliableNetwork(InetSocketAddress server) throws IOException {
        this.server = server;
        this.listener = listen(0);
        this.port = listener.getLocalPort();
    }

    public int port() {
        return port;
    }

    /// Connections stay open, and nothing passes through them.
    public void fallSilent() {
        silent = true;
    }

    /// Connections are closed, and new ones refused.
    public void goDown() throws IOException {
        listener.close();
        for (var socket : open) socket.close();
        open.clear();
    }

    public void comeBack() throws IOException {
        silent = false;
        if (listener.isClosed()) listener = listen(port);
    }

    @Override
    public void close() throws IOException {
        goDown();
    }

    private ServerSocket listen(int number) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
        Thread.ofPlatform().daemon().start(() -> accept(socket));
        return socket;
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                var client = socket.accept();
                var onward = new Socket(server.getAddress(), server.getPort());
                open.add(client);
                open.add(onward);
                Thread.ofPlatform().daemon().start(() -> copy(client, onward));
                Thread.ofPlatform().daemon().start(() -> copy(onward, client));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private void copy(Socket from, Socket to) {
        try (from;
                to) {
            var buffer = new byte[8192];
            for (var read = 0; read >= 0; read = from.getInputStream().read(buffer)) {
                while (silent && !from.isClosed()) LockSupport.parkNanos(PAUSE_NANOS);
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException e) {
            if (!from.isClosed() && !to.isClosed()) throw new UncheckedIOException(e);
        }
    }
}
