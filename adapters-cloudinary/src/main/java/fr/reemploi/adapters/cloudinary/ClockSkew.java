package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.httpclient.RemoteResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How this machine's clock stands against Cloudinary's, which its answers tell.
record ClockSkew(Duration skew) {
    /// A request is taken for an hour; a clock this far off is on its way there.
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    static Optional<ClockSkew> compare(RemoteResponse response, Instant now) {
        return Optional.ofNullable(response.headers().getDate("Date"))
                .map(serverTime -> new ClockSkew(Duration.between(now, serverTime.toInstant())));
    }

    boolean isTolerated() {
        return skew.abs().compareTo(TOLERANCE) < 0;
    }

    ProbeResult check() {
        // the header tells whole seconds
        var minutes = skew.abs().plusSeconds(30).toMinutes();
        if (isTolerated()) return ProbeResult.passed("clock", "check.images.clock");
        return skew.isPositive()
                ? ProbeResult.failed("clock", "check.images.clock.late", minutes)
                : ProbeResult.failed("clock", "check.images.clock.ahead", minutes);
    }
}
