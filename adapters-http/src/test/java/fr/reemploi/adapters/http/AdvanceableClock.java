package fr.reemploi.adapters.http;

import fr.reemploi.application.shared.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The machine's clock, as far ahead as tests have moved it.
public final class AdvanceableClock implements MovableClock {
    private final InstantSource machine;
    private Duration ahead = Duration.ZERO;

    AdvanceableClock(InstantSource machine) {
        this.machine = machine;
    }

    @Override
    public synchronized Instant instant() {
        return machine.instant().plus(ahead);
    }

    @Override
    public synchronized void advance(Duration by) {
        ahead = ahead.plus(by);
    }
}
