package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.listing.InMemoryPhotoStore;
import fr.reemploi.application.listing.PictureCheck;
import fr.reemploi.httpclient.Outbound;
import fr.reemploi.httpclient.OutboundSettings;
import fr.reemploi.httpclient.Watch;
import java.net.ProxySelector;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/// The adapter beside a fake service.
final class Inside implements AutoCloseable {
    final FakeCloudinary cloudinary = new FakeCloudinary();
    private final Outbound outbound;
    private CloudinarySettings settings = cloudinary.settings();

    Inside() {
        this(Duration.ofSeconds(20));
    }

    /// Waits no longer than that for a word.
    Inside(Duration silence) {
        var settled =
                new OutboundSettings(
                        Duration.ofSeconds(5),
                        silence,
                        Duration.ofMillis(2),
                        Duration.ofSeconds(30),
                        ProxySelector.of(null));
        outbound = new Outbound(settled, Watch.none());
    }

    CloudinaryAdapter adapter() {
        return adapter(InMemoryPhotoStore::check, InstantSource.system());
    }

    CloudinaryAdapter adapter(PictureCheck check, InstantSource clock) {
        Supplier<CloudinarySettings> current = () -> settings;
        return new CloudinaryAdapter(outbound, current, check, clock);
    }

    void set(CloudinarySettings others) {
        settings = others;
    }

    @Override
    public void close() {
        outbound.close();
        cloudinary.close();
    }
}
