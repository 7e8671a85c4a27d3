package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.httpclient.RemoteResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Difference between the local clock and Cloudinary's, from the `Date` header of a response.
record ClockSkew(Duration skew) {
    /// Cloudinary accepts timestamps of up to one hour; a larger difference than this is reported
    /// before that.
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    static Optional<ClockSkew> compare(RemoteResponse response, Instant now) {
        return Optional.ofNullable(response.headers().getDate("Date"))
                .map(serverTime -> new ClockSkew(Duration.between(now, serverTime.toInstant())));
    }

    boolean isTolerated() {
        return skew.abs().compareTo(TOLERANCE) < 0;
    }

    ProbeResult check() {
        // the header has a resolution of one second
        var minutes = skew.abs().plusSeconds(30).toMinutes();
        if (isTolerated()) return ProbeResult.passed("clock", "check.images.clock");
        return skew.isPositive()
                ? ProbeResult.failed("clock", "check.images.clock.late", minutes)
                : ProbeResult.failed("clock", "check.images.clock.ahead", minutes);
    }
}
