package fr.reemploi.adapters.shipping.common;

import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// How a carrier that cannot be used is told of.
public final class CarrierUnavailable {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private CarrierUnavailable() {}

    /// It may be back soon.
    public static UnavailableException temporarily() {
        return new UnavailableException("carrier.unavailable", Optional.of(RETRY_AFTER));
    }

    /// It will not be, until somebody changes the settings.
    public static UnavailableException untilConfigured() {
        return new UnavailableException("carrier.unavailable", Optional.empty());
    }

    /// As long as it says itself, where it does.
    public static UnavailableException after(RemoteResponse response) {
        return new UnavailableException(
                "carrier.unavailable",
                Optional.ofNullable(response.headers().get("Retry-After"))
                        .map(String::strip)
                        .filter(wait -> wait.matches("[0-9]{1,6}"))
                        .map(wait -> Duration.ofSeconds(Long.parseLong(wait)))
                        .or(() -> Optional.of(RETRY_AFTER)));
    }

    /// What the question brings; a question that changes nothing.
    public static <T> T translate(Supplier<T> call) {
        try {
            return call.get();
        } catch (NoResponseException | MalformedResponseException e) {
            throw temporarily();
        }
    }
}
