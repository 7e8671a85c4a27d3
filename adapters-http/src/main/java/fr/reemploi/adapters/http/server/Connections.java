package fr.reemploi.adapters.http.server;

import fr.reemploi.application.shared.ClientAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketWrapperBase;

/// The open connections: which of them carry a request, and which are closed to make room.
final class Connections {
    private static final double CROWDED = 0.75;

    private final Set<SocketWrapperBase<?>> busy = ConcurrentHashMap.newKeySet();
    private volatile Duration headerTime = Duration.ofSeconds(15);

    void setHeaderTime(Duration time) {
        headerTime = time;
    }

    boolean isHeaderLate(long pendingSince) {
        return System.nanoTime() - pendingSince > headerTime.toNanos();
    }

    void busy(SocketWrapperBase<?> socket) {
        busy.add(socket);
    }

    void idle(SocketWrapperBase<?> socket) {
        busy.remove(socket);
    }

    /// Closes connections without a request: those of one address beyond its share, and, when there
    /// is hardly room for another, those silent for longest. So a connection can always be made.
    ///
    /// @param max connections in total
    /// @param perClient connections of one address
    /// @param isProxy whether an address is that of a proxy, whose connections are of many clients
    void makeRoom(
            Collection<? extends SocketWrapperBase<?>> open,
            int max,
            int perClient,
            Predicate<String> isProxy) {
        var idle =
                open.stream()
                        .filter(socket -> !busy.contains(socket))
                        .sorted(Comparator.comparingLong(Connections::lastRead).reversed())
                        .toList();
        var kept = new HashMap<String, Integer>();
        var excess = open.size() - (int) (max * CROWDED);
        for (var socket : idle) {
            var address = String.valueOf(socket.getRemoteAddr());
            if (!isProxy.test(address)
                    && kept.merge(ClientAddress.of(address).network(), 1, Integer::sum)
                            > perClient) {
                socket.close();
                excess--;
            }
        }
        for (var socket : longestSilent(idle, excess)) socket.close();
    }

    private static List<? extends SocketWrapperBase<?>> longestSilent(
            List<? extends SocketWrapperBase<?>> idle, int count) {
        return idle.subList(Math.max(0, idle.size() - Math.max(0, count)), idle.size());
    }

    private static long lastRead(SocketWrapperBase<?> socket) {
        return socket instanceof NioSocketWrapper nio ? nio.getLastRead() : 0;
    }
}
