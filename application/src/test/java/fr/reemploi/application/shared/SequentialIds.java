package fr.reemploi.application.shared;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Deterministic ids: one, two, three…, shaped like UUIDv7 and increasing.
public final class SequentialIds implements Ids {
    private static final long FIRST = 0x0193_0000_0000_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong last = new AtomicLong();

    @Override
    public UUID next() {
        return new UUID(FIRST, VARIANT | last.incrementAndGet());
    }

    @Override
    public UUID derived(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
