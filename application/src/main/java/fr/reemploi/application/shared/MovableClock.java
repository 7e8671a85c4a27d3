package fr.reemploi.application.shared;

import java.time.Duration;

/// A business clock that somebody moves forward, to see deadlines at work.
public interface MovableClock extends BusinessClock {
    /// Goes forward, for good.
    void advance(Duration by);
}
