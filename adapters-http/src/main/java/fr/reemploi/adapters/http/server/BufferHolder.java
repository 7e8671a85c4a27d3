package fr.reemploi.adapters.http.server;

import java.nio.ByteBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// Holds the bytes of the last read of a body.
final class BufferHolder implements ApplicationBufferHandler {
    private ByteBuffer buffer = ByteBuffer.allocate(0);

    /// Copies the bytes, whose buffer the next read reuses.
    byte[] copy(int count) {
        var bytes = new byte[count];
        buffer.get(bytes);
        return bytes;
    }

    @Override
    public void setByteBuffer(ByteBuffer other) {
        buffer = other;
    }

    @Override
    public ByteBuffer getByteBuffer() {
        return buffer;
    }

    @Override
    public void expand(int size) {
        // never asked for: nothing is appended
    }
}
