package fr.reemploi.adapters.security;

import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import fr.reemploi.application.shared.Ids;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/// Generates UUIDs of version 7, which increase even if the clock is set back, and UUIDs of version
/// 8 derived from text.
final class TimeOrderedIds implements Ids {
    private final TimeBasedEpochGenerator generator;

    TimeOrderedIds(SecureRandom random, InstantSource clock) {
        this.generator = new TimeBasedEpochGenerator(random, new MonotonicClock(clock));
    }

    @Override
    public synchronized UUID next() {
        return generator.generate();
    }

    @Override
    public UUID derived(String text) {
        var hash = ByteBuffer.wrap(Sha256.of(text));
        var high = (hash.getLong() & ~0xf000L) | 0x8000L;
        var low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(high, low);
    }

    /// A clock that never goes back.
    private static final class MonotonicClock extends UUIDClock {
        private final InstantSource clock;
        private long latest;

        MonotonicClock(InstantSource clock) {
            this.clock = clock;
        }

        @Override
        public long currentTimeMillis() {
            latest = Math.max(latest, clock.millis());
            return latest;
        }
    }
}
