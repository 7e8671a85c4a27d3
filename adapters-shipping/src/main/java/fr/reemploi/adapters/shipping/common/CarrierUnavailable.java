package fr.reemploi.adapters.shipping.common;

import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Creates the exceptions for a carrier that cannot be used.
public final class CarrierUnavailable {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private CarrierUnavailable() {}

    /// The carrier may be available again shortly.
    public static UnavailableException temporarily() {
        return new UnavailableException("carrier.unavailable", Optional.of(RETRY_AFTER));
    }

    /// The carrier is unavailable until the settings are corrected.
    public static UnavailableException untilConfigured() {
        return new UnavailableException("carrier.unavailable", Optional.empty());
    }

    /// Uses the carrier's `Retry-After`, if present.
    public static UnavailableException after(RemoteResponse response) {
        return new UnavailableException(
                "carrier.unavailable",
                Optional.ofNullable(response.headers().get("Retry-After"))
                        .map(String::strip)
                        .filter(wait -> wait.matches("[0-9]{1,6}"))
                        .map(wait -> Duration.ofSeconds(Long.parseLong(wait)))
                        .or(() -> Optional.of(RETRY_AFTER)));
    }

    /// Runs an idempotent call and translates a missing or malformed response to
    /// `carrier.unavailable`.
    public static <T> T translate(Supplier<T> call) {
        try {
            return call.get();
        } catch (NoResponseException | MalformedResponseException e) {
            throw temporarily();
        }
    }
}
