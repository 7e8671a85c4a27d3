package fr.reemploi.adapters.http.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;

/// The connection of a client, whose writes are watched: only here a write that waits for the
/// client differs from others.
final class MeteredChannel extends NioChannel {
    private static final int NOTE = 7;

    private static final int BEGINNING = 1_024;

    private ByteBuffer lastRead = ByteBuffer.allocate(0);
    private WriteWatch watch = WriteWatch.NO_WAITING;

    MeteredChannel(SocketBufferHandler buffers) {
        super(buffers);
    }

    /// The connection of a request; empty with TLS.
    static Optional<MeteredChannel> of(Request request) {
        return request.getNote(NOTE) instanceof MeteredChannel channel
                ? Optional.of(channel)
                : Optional.empty();
    }

    /// Makes the connection known to a request. Until somebody watches it, no write may wait.
    static void attach(SocketWrapperBase<?> socket, Request request) {
        request.setNote(NOTE, socket.getSocket());
        of(request).ifPresent(channel -> channel.watch(WriteWatch.NO_WAITING));
    }

    void watch(WriteWatch watch) {
        this.watch = watch;
    }

    /// Sets how long one read waits for bytes, until the end of the request.
    void setReadTime(Duration time) {
        socketWrapper.setReadTimeout(time.toMillis());
    }

    /// The first bytes of a request whose header Tomcat is reading, for answers to those it cannot.
    /// Its buffer holds the header of one request from the beginning on.
    String beginningOfRequest() {
        var header = lastRead.duplicate().rewind();
        var bytes = new byte[Math.min(header.remaining(), BEGINNING)];
        header.get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        lastRead = target;
        return super.read(target);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        var written = super.write(source);
        watch.written(written, source.hasRemaining());
        return written;
    }

    /// Told of every write to a connection.
    interface WriteWatch {
        WriteWatch NO_WAITING =
                (bytes, more) -> {
                    if (bytes == 0 && more)
                        throw new IOException("The client does not read its responses");
                };

        /// Leaves waiting to Tomcat, which limits the time without any progress.
        WriteWatch NONE = (_, _) -> {};

        /// @param bytes the client's system took; none means that the next write waits
        /// @param more whether bytes are left
        void written(int bytes, boolean more) throws IOException;
    }
}
