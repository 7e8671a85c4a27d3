package fr.reemploi.application.checkout;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.MovableClock;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Advances the business clock of an installation that allows it.
@UseCase
public final class AdvanceClock {
    private static final Duration MAX_ADVANCE = Duration.ofDays(400);
    private static final int MAX_ROUNDS = 1_000;

    private final Optional<MovableClock> clock;
    private final ProcessDeadlines deadlines;

    public AdvanceClock(Optional<MovableClock> clock, ProcessDeadlines deadlines) {
        this.clock = clock;
        this.deadlines = deadlines;
    }

    /// Advances the clock and processes what has become due.
    ///
    /// @return the new time
    public Instant advance(Actor actor, Form form) {
        var movable = clock.orElseThrow(() -> new NotFoundException("sandbox.no-clock"));
        actor.require(Role.ADMIN);
        var by = form.requiredText("advance", AdvanceClock::duration);
        form.check();
        movable.advance(by.orElseThrow());
        var done = 1;
        for (var round = 0; done > 0 && round < MAX_ROUNDS; round++) done = deadlines.process();
        return movable.instant();
    }

    private static Duration duration(String text) {
        try {
            var duration = Duration.parse(text);
            if (duration.isPositive() && duration.compareTo(MAX_ADVANCE) <= 0) return duration;
        } catch (DateTimeParseException notOne) {
            throw new InvalidInputException("duration.invalid", text);
        }
        throw new InvalidInputException("duration.invalid", text);
    }
}
