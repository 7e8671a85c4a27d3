package fr.reemploi.domain.shipment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Fetching the label a carrier draws: asked for again with growing pauses, for about a week.
///
/// @param kept whether it lies in our own store
/// @param tries how often it was asked for in vain
/// @param due when it is asked for next; empty when it is not
public record LabelDownload(boolean kept, int tries, Optional<Instant> due) {
    static final LabelDownload NONE = new LabelDownload(false, 0, Optional.empty());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_TRIES = 180;

    static LabelDownload at(Instant when) {
        return new LabelDownload(false, 0, Optional.of(when));
    }

    LabelDownload done() {
        return new LabelDownload(true, tries, Optional.empty());
    }

    LabelDownload again(Instant now) {
        if (tries + 1 >= MOST_TRIES) return new LabelDownload(kept, tries + 1, Optional.empty());
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
        var bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        return new LabelDownload(kept, tries + 1, Optional.of(now.plus(bounded)));
    }

    LabelDownload soon(Instant now) {
        return kept ? this : new LabelDownload(false, tries, Optional.of(now));
    }
}
