package fr.reemploi.application.shared;

import java.time.Duration;

/// A business clock that can be advanced, to test deadlines.
public interface MovableClock extends BusinessClock {
    /// Advances the clock; it cannot go back.
    void advance(Duration by);
}
