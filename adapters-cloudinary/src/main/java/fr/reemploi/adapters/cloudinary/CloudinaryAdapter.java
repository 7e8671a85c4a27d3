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

/// The door: one method a port. What it returns may be used by many threads at once.
public final class CloudinaryAdapter {
    /// A picture of ten megabytes over a thin line.
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(60);

    /// Somebody waits before a form; and what he tries must not rest the calls of everybody else.
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(10);

    private final CloudinaryPhotos photos;
    private final SignedUploads uploads;
    private final CloudinaryProbe probe;

    /// Opens the way to Cloudinary, whether or not an account is configured.
    ///
    /// @param settings asked before every call
    /// @param check what no picture may pass
    /// @param clock the machine's: Cloudinary takes no request that is an hour old
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
