package fr.reemploi.adapters.http.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// A body whose beginning is read before the request is handled. A small one is then read whole: a
/// response sent before it would make some clients forget the rest of it and reuse the connection.
final class ReadAheadInput implements InputBuffer {
    private final InputBuffer rest;
    private final ByteBuffer beginning;
    private final boolean ended;

    /// @param maxBytes how much is read, unless the body ends before
    ReadAheadInput(InputBuffer body, int maxBytes) throws IOException {
        rest = body;
        var bytes = new ByteArrayOutputStream();
        var chunk = new BufferHolder();
        var read = 0;
        while (read >= 0 && bytes.size() <= maxBytes) {
            read = body.doRead(chunk);
            if (read > 0) bytes.writeBytes(chunk.copy(read));
        }
        ended = read < 0;
        beginning = ByteBuffer.wrap(bytes.toByteArray());
    }

    boolean hasEnded() {
        return ended;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (!beginning.hasRemaining()) return ended ? -1 : rest.doRead(handler);
        var bytes = beginning.slice();
        beginning.position(beginning.limit());
        handler.setByteBuffer(bytes);
        return bytes.remaining();
    }

    @Override
    public int available() {
        return beginning.hasRemaining() ? beginning.remaining() : rest.available();
    }
}
