package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.httpclient.RemoteResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How this machine's clock stands against Cloudinary's, which its answers tell.
record ClockSkew(Duration behind) {
    /// A request is taken for an hour; a clock this far off is on its way there.
    private static final Duration TOLERATED = Duration.ofMinutes(5);

    static Optional<ClockSkew> compare(RemoteResponse answer, Instant here) {
        return Optional.ofNullable(answer.headers().getDate("Date"))
                .map(there -> new ClockSkew(Duration.between(here, there.toInstant())));
    }

    boolean isRight() {
        return behind.abs().compareTo(TOLERATED) < 0;
    }

    ProbeResult check() {
        // the header tells whole seconds
        var minutes = behind.abs().plusSeconds(30).toMinutes();
        if (isRight()) return ProbeResult.right("clock", "check.images.clock");
        return behind.isPositive()
                ? ProbeResult.wrong("clock", "check.images.clock.late", minutes)
                : ProbeResult.wrong("clock", "check.images.clock.ahead", minutes);
    }
}
