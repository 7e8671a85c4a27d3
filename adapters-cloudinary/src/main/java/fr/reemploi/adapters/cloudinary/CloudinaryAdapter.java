package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.listing.DirectUploads;
import fr.reemploi.application.listing.HostedPhotos;
import fr.reemploi.application.listing.ImageValidator;
import fr.reemploi.application.listing.PhotoOrigins;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.httpclient.HttpClients;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Entry point of the Cloudinary adapter. The returned ports are thread-safe.
public final class CloudinaryAdapter {
    /// Long enough for an upload of 10 MB over a slow connection.
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(60);

    /// Shorter, since an operator waits for the result; with its own service, so that failing
    /// probes do not open the circuit of regular calls.
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(10);

    private final CloudinaryPhotos photos;
    private final SignedUploads uploads;
    private final CloudinaryProbe probe;

    /// Works with and without a configured account.
    ///
    /// @param settings read before each call
    /// @param check rejects invalid image files before an upload
    /// @param clock the system clock: Cloudinary rejects requests older than one hour
    public CloudinaryAdapter(
            HttpClients httpClients,
            Supplier<CloudinarySettings> settings,
            ImageValidator check,
            InstantSource clock) {
        var client =
                new CloudinaryClient(
                        httpClients.service("cloudinary", CALL_TIMEOUT), settings, clock);
        photos = new CloudinaryPhotos(client, check);
        uploads = new SignedUploads(client);
        var probeService = httpClients.service("cloudinary-probe", PROBE_TIMEOUT);
        probe = new CloudinaryProbe(new CloudinaryClient(probeService, settings, clock));
    }

    public HostedPhotos photos() {
        return photos;
    }

    public DirectUploads uploads() {
        return uploads;
    }

    public PhotoOrigins origins() {
        return photos::origins;
    }

    public Probe probe() {
        return probe;
    }
}
