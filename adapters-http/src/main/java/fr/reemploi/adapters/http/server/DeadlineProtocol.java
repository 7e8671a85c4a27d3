package fr.reemploi.adapters.http.server;

import fr.reemploi.adapters.http.api.SecurityHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/// HTTP/1.1 with a deadline for the headers of a request. Tomcat itself limits the time between two
/// bytes only. Public because Tomcat instantiates it by class name.
public final class DeadlineProtocol extends Http11NioProtocol {
    /// Requests go to idle threads in turn. With a longer time, a few requests a second would keep
    /// all threads that a burst started.
    private static final int THREAD_IDLE_MILLIS = 10_000;

    private final Connections connections = new Connections();

    public DeadlineProtocol() {
        super(new MeteredEndpoint());
        getEndpoint().setThreadsMaxIdleTime(THREAD_IDLE_MILLIS);
    }

    Connections connections() {
        return connections;
    }

    /// All open connections, those being accepted included.
    Set<SocketWrapperBase<NioChannel>> open() {
        return getEndpoint().getConnections();
    }

    @Override
    protected Processor createProcessor() {
        return new DeadlineProcessor(this);
    }

    private static final class MeteredEndpoint extends NioEndpoint {
        @Override
        protected NioChannel createChannel(SocketBufferHandler buffers) {
            return isSSLEnabled() ? super.createChannel(buffers) : new MeteredChannel(buffers);
        }
    }

    private static final class DeadlineProcessor extends Http11Processor {
        private static final byte[] TOO_SLOW =
                ("HTTP/1.1 408 \r\nConnection: close\r\nContent-Length: 0\r\n"
                                + SecurityHeaders.lines()
                                + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII);

        private final Connections connections;
        private long pendingSince;

        /// Processors are used for one connection after another.
        private @Nullable SocketWrapperBase<?> pendingSocket;

        DeadlineProcessor(DeadlineProtocol protocol) {
            super(protocol, protocol.getAdapter());
            this.connections = protocol.connections();
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // the same socket, whose wrapper is reused
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            if (pendingSocket != socket) pendingSince = 0;
            pendingSocket = socket;
            MeteredChannel.attach(socket, request);
            if (pendingSince != 0 && connections.isHeaderLate(pendingSince)) {
                socket.write(true, TOO_SLOW, 0, TOO_SLOW.length);
                socket.flush(true);
                return SocketState.CLOSED;
            }
            var handled = requests();
            connections.busy(socket);
            try {
                var state = super.service(socket);
                var incomplete = state == SocketState.LONG && !isAsync();
                if (!incomplete) pendingSince = 0;
                else if (pendingSince == 0 || requests() != handled)
                    pendingSince = System.nanoTime();
                return state;
            } finally {
                connections.idle(socket);
            }
        }

        private int requests() {
            return request.getRequestProcessor().getRequestCount();
        }
    }
}
