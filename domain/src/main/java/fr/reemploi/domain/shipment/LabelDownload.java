package fr.reemploi.domain.shipment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Download of a purchased label, retried with increasing delays for about a week.
///
/// @param downloaded whether it is in the label store
/// @param attempts number of failed attempts
/// @param due when it is tried next; empty when it is not
public record LabelDownload(boolean downloaded, int attempts, Optional<Instant> due) {
    static final LabelDownload NONE = new LabelDownload(false, 0, Optional.empty());
    private static final Duration INITIAL_DELAY = Duration.ofSeconds(5);
    private static final Duration MAX_DELAY = Duration.ofHours(1);
    private static final int MAX_ATTEMPTS = 180;

    /// About three hours after the purchase.
    private static final int OVERDUE_ATTEMPTS = 12;

    static LabelDownload dueAt(Instant due) {
        return new LabelDownload(false, 0, Optional.of(due));
    }

    /// Whether a label is missing for so long that somebody has to look at it.
    public boolean isOverdue() {
        return !downloaded && attempts >= OVERDUE_ATTEMPTS;
    }

    LabelDownload completed() {
        return new LabelDownload(true, attempts, Optional.empty());
    }

    LabelDownload scheduleRetry(Instant now) {
        if (attempts + 1 >= MAX_ATTEMPTS)
            return new LabelDownload(downloaded, attempts + 1, Optional.empty());
        var delay = INITIAL_DELAY.multipliedBy(1L << Math.min(attempts, 10));
        var bounded = delay.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : delay;
        return new LabelDownload(downloaded, attempts + 1, Optional.of(now.plus(bounded)));
    }

    LabelDownload scheduleNow(Instant now) {
        return downloaded ? this : new LabelDownload(false, attempts, Optional.of(now));
    }
}
