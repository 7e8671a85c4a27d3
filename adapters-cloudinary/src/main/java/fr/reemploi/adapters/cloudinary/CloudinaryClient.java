package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteResponse;
import fr.reemploi.httpclient.RemoteService;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Access to Cloudinary with the current settings; translates its errors.
final class CloudinaryClient {
    /// Parameters applied to each upload: scaled down to at most 2,000 pixels, metadata removed.
    static final Map<String, String> UPLOAD_PARAMETERS =
            Map.of(
                    "allowed_formats", "jpg,png,webp",
                    "overwrite", "false",
                    "transformation", "c_limit,fl_force_strip,h_2000,w_2000");

    private static final Logger LOG = LoggerFactory.getLogger(CloudinaryClient.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final RemoteService service;
    private final Supplier<CloudinarySettings> settings;
    private final InstantSource clock;

    CloudinaryClient(
            RemoteService service, Supplier<CloudinarySettings> settings, InstantSource clock) {
        this.service = service;
        this.settings = settings;
        this.clock = clock;
    }

    CloudinarySettings settings() {
        return settings.get();
    }

    InstantSource clock() {
        return clock;
    }

    /// Empty if no account is configured.
    Optional<CloudinaryApi> api() {
        return api(settings.get());
    }

    Optional<CloudinaryApi> api(CloudinarySettings current) {
        return current.account()
                .map(account ->
                        new CloudinaryApi(service, current.uploadAddress(), account, clock));
    }

    /// Executes a call.
    ///
    /// @param reader reads any response that is not an overload
    /// @throws UnavailableException if there is no response, or none that can be read
    static <T> T call(Supplier<RemoteResponse> call, Function<RemoteResponse, T> reader) {
        try {
            var response = call.get();
            if (response.isOverloaded()) throw unavailable(Optional.of(RETRY_AFTER));
            return reader.apply(response);
        } catch (NoResponseException | MalformedResponseException silent) {
            throw unavailable(Optional.of(RETRY_AFTER));
        }
    }

    /// The exception for an error response: an invalid file, or wrong settings.
    static RuntimeException rejection(RemoteResponse response) {
        var error = CloudinaryError.of(response);
        if (error == CloudinaryError.INVALID_IMAGE)
            return new InvalidInputException("photo.unreadable");
        LOG.warn("Cloudinary rejected a request ({}): check its settings", error);
        return unavailable(Optional.empty());
    }

    static UnavailableException unavailable(Optional<Duration> retryAfter) {
        return new UnavailableException("images.unavailable", retryAfter);
    }
}
