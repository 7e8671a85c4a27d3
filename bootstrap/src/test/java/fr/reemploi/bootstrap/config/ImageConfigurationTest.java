package fr.reemploi.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.adapters.cloudinary.CloudinarySettings;
import fr.reemploi.adapters.cloudinary.FakeCloudinary;
import fr.reemploi.adapters.files.FilesAdapter;
import fr.reemploi.adapters.files.FilesSettings;
import fr.reemploi.application.listing.PhotoOrigins;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.bootstrap.ApiClient;
import fr.reemploi.bootstrap.installation.DataFolder;
import fr.reemploi.bootstrap.installation.StartupOptions;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.httpclient.AddressRules;
import fr.reemploi.httpclient.CallListener;
import fr.reemploi.httpclient.HttpClientSettings;
import fr.reemploi.httpclient.HttpClients;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// Photo storage when the settings change.
class ImageConfigurationTest {
    @TempDir private Path folder;

    private final FakeCloudinary cloudinary = new FakeCloudinary();
    private final Map<String, String> set = new HashMap<>();
    private final HttpClients httpClients =
            new HttpClients(
                    HttpClientSettings.defaults()
                            .withAddresses(AddressRules.allowing(List.of("localhost"))),
                    CallListener.none());

    @AfterEach
    void close() {
        httpClients.close();
        cloudinary.close();
    }

    @Test
    void photos_are_stored_locally_until_an_account_is_set_and_always_shown() throws Exception {
        try (var context = context(Optional.empty())) {
            var photos = context.getBean(PhotoStore.class);
            var before = photos.store(new PhotoId(new UUID(1, 1)), ApiClient.jpeg());
            assertThat(photos.address(before, Size.LARGE)).startsWith("/photos/");
            assertThat(context.getBean(PhotoOrigins.class).origins()).isEmpty();
            openAccount();
            var after = photos.store(new PhotoId(new UUID(1, 2)), ApiClient.jpeg());
            assertThat(fetch(photos.address(after, Size.THUMBNAIL))).isEqualTo(200);
            assertThat(context.getBean(PhotoOrigins.class).origins())
                    .containsExactly(cloudinary.address());
            set.clear();
            assertThat(fetch(photos.address(after, Size.LARGE))).isEqualTo(200);
            assertThat(photos.address(before, Size.LARGE)).startsWith("/photos/");
        }
    }

    @Test
    void during_an_outage_a_single_node_stores_locally_and_several_nodes_refuse() {
        openAccount();
        cloudinary.failAll(FakeCloudinary.status(503, "Retry-After", "3600"));
        try (var single = context(Optional.empty());
                var several = context(Optional.of("mongodb://localhost/several"))) {
            Photo photo =
                    single.getBean(PhotoStore.class)
                            .store(new PhotoId(new UUID(1, 1)), ApiClient.jpeg());
            assertThat(single.getBean(PhotoStore.class).address(photo, Size.LARGE))
                    .startsWith("/photos/");
            assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(() ->
                            several.getBean(PhotoStore.class)
                                    .store(new PhotoId(new UUID(1, 2)), ApiClient.jpeg()));
        }
    }

    @Test
    void the_image_settings_are_tested_by_their_probe() {
        try (var context = context(Optional.empty())) {
            openAccount();
            var probe = context.getBean(Probe.class);
            assertThat(probe.section()).isEqualTo(SectionId.IMAGES);
            assertThat(probe.probe(context.getBean(Settings.class).of(SectionId.IMAGES)))
                    .allSatisfy(check -> assertThat(check.ok()).isTrue());
        }
    }

    private void openAccount() {
        set.put("cloudName", FakeCloudinary.CLOUD);
        set.put("apiKey", FakeCloudinary.KEY);
        set.put("apiSecret", FakeCloudinary.SECRET);
    }

    private AnnotationConfigApplicationContext context(Optional<String> mongodb) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(
                StartupOptions.class,
                () ->
                        new StartupOptions(
                                new DataFolder(folder),
                                mongodb,
                                Optional.empty(),
                                Optional.empty(),
                                0,
                                false));
        context.registerBean(Settings.class, () -> this::settings);
        context.registerBean(HttpClients.class, () -> httpClients);
        context.registerBean(InstantSource.class, InstantSource::system);
        context.registerBean(FilesAdapter.class, () -> new FilesAdapter(new FilesSettings(folder)));
        context.register(ImageConfiguration.class);
        context.refresh();
        return context;
    }

    private SettingValues settings(SectionId section) {
        var values = new HashMap<String, String>();
        for (var field : CloudinarySettings.SECTION.fields())
            field.defaultValue().ifPresent(value -> values.put(field.name(), value));
        values.put("uploadAddress", cloudinary.address());
        values.put("deliveryAddress", cloudinary.address());
        values.putAll(set);
        return new SettingValues(values);
    }

    private static int fetch(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
