package fr.reemploi.adapters.http;

import fr.reemploi.application.shared.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The system clock plus the duration tests have advanced it by.
public final class AdvanceableClock implements MovableClock {
    private final InstantSource systemClock;
    private Duration offset = Duration.ZERO;

    AdvanceableClock(InstantSource systemClock) {
        this.systemClock = systemClock;
    }

    @Override
    public synchronized Instant instant() {
        return systemClock.instant().plus(offset);
    }

    @Override
    public synchronized void advance(Duration by) {
        offset = offset.plus(by);
    }
}
