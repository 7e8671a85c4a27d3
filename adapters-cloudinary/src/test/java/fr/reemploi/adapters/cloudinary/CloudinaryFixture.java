package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.listing.ImageValidator;
import fr.reemploi.application.listing.InMemoryPhotoStore;
import fr.reemploi.httpclient.AddressRules;
import fr.reemploi.httpclient.CallListener;
import fr.reemploi.httpclient.HttpClientSettings;
import fr.reemploi.httpclient.HttpClients;
import java.net.ProxySelector;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// The adapter with a simulated Cloudinary.
final class CloudinaryFixture implements AutoCloseable {
    final FakeCloudinary cloudinary = new FakeCloudinary();
    private final HttpClients httpClients;
    private CloudinarySettings settings = cloudinary.settings();

    CloudinaryFixture() {
        this(Duration.ofSeconds(20));
    }

    /// With a read timeout.
    CloudinaryFixture(Duration readTimeout) {
        var clientSettings =
                new HttpClientSettings(
                        Duration.ofSeconds(5),
                        readTimeout,
                        Duration.ofMillis(2),
                        Duration.ofSeconds(30),
                        ProxySelector.of(null),
                        AddressRules.allowing(List.of("localhost", "127.0.0.1")));
        httpClients = new HttpClients(clientSettings, CallListener.none());
    }

    CloudinaryAdapter adapter() {
        return adapter(InMemoryPhotoStore::check, InstantSource.system());
    }

    CloudinaryAdapter adapter(ImageValidator check, InstantSource clock) {
        Supplier<CloudinarySettings> current = () -> settings;
        return new CloudinaryAdapter(httpClients, current, check, clock);
    }

    void setSettings(CloudinarySettings newSettings) {
        settings = newSettings;
    }

    @Override
    public void close() {
        httpClients.close();
        cloudinary.close();
    }
}
