package fr.reemploi.adapters.http.server;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/// The response to a request, with a deadline and a least rate for the client that reads it. The
/// time spent waiting counts, not the time this server takes between two writes. A request whose
/// client falls behind gives its turn back for the rest of the response.
final class MeteredOutput implements MeteredChannel.WriteWatch {
    private final ServerLimits limits;
    private final Admission.Turn turn;
    private final LongSupplier clock;
    private boolean behind;
    private long bytes;
    private long waited;
    private long lastWrite;

    MeteredOutput(ServerLimits limits, Admission.Turn turn) {
        this(limits, turn, System::nanoTime);
    }

    /// @param clock nanoseconds
    MeteredOutput(ServerLimits limits, Admission.Turn turn, LongSupplier clock) {
        this.limits = limits;
        this.turn = turn;
        this.clock = clock;
    }

    /// Bytes written before the first wait do not count: the systems of both sides took them, not
    /// the client.
    @Override
    public void written(int count, boolean more) throws IOException {
        var now = clock.getAsLong();
        if (behind) {
            waited += now - lastWrite;
            bytes += count;
        }
        lastWrite = now;
        behind = count == 0 && more;
        if (!behind) return;
        if (!turn.pause()) throw new IOException("Too many clients read slowly");
        if (limits.isTooSlow(bytes, Duration.ofNanos(waited)))
            throw new IOException("The client reads its response too slowly");
    }
}
