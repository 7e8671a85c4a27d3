package fr.reemploi.adapters.http.server;

import fr.reemploi.adapters.http.api.SecurityHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
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

    /// Tomcat answers `OPTIONS *` itself, with methods that no path has. Here it is the request for
    /// a path that is not there.
    private record ServerWideAdapter(Adapter adapter) implements Adapter {
        private static final byte[] NO_PATH = "/%2A".getBytes(StandardCharsets.US_ASCII);

        @Override
        public void service(Request request, Response response) throws Exception {
            if (request.requestURI().equals("*"))
                request.requestURI().setBytes(NO_PATH, 0, NO_PATH.length);
            adapter.service(request, response);
        }

        @Override
        public boolean prepare(Request request, Response response) throws Exception {
            return adapter.prepare(request, response);
        }

        @Override
        public boolean asyncDispatch(Request request, Response response, SocketEvent status)
                throws Exception {
            return adapter.asyncDispatch(request, response, status);
        }

        @Override
        public void log(Request request, Response response, long time) {
            adapter.log(request, response, time);
        }

        @Override
        public void checkRecycled(Request request, Response response) {
            adapter.checkRecycled(request, response);
        }

        @Override
        public String getDomain() {
            return adapter.getDomain();
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
            super(protocol, new ServerWideAdapter(protocol.getAdapter()));
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
