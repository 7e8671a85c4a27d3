package fr.reemploi.application.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that is ahead of another by the time that tests have advanced it.
public final class AdvanceableClock implements MovableClock {
    private final InstantSource base;
    private Duration ahead = Duration.ZERO;

    public AdvanceableClock(InstantSource base) {
        this.base = base;
    }

    @Override
    public synchronized Instant instant() {
        return base.instant().plus(ahead);
    }

    @Override
    public synchronized void advance(Duration by) {
        ahead = ahead.plus(by);
    }
}
