package fr.reemploi.adapters.cloudinary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.reemploi.adapters.cloudinary.CloudinarySettings.Account;
import fr.reemploi.application.listing.InMemoryPhotoStore;
import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.httpclient.CallListener;
import fr.reemploi.httpclient.HttpClientSettings;
import fr.reemploi.httpclient.HttpClients;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Runs against Cloudinary with the account of `CLOUDINARY_URL=cloudinary://key:secret@cloud`. All
/// uploads are removed.
@Tag("live")
class LiveCloudinaryTest {
    @Test
    void a_picture_is_stored_served_and_removed() throws IOException, InterruptedException {
        var url = Optional.ofNullable(System.getenv("CLOUDINARY_URL"));
        assumeTrue(url.isPresent(), "CLOUDINARY_URL is not set");
        var settings = settings(URI.create(url.orElseThrow()));
        try (var httpClients = new HttpClients(HttpClientSettings.defaults(), CallListener.none());
                var client = HttpClient.newHttpClient()) {
            var photos =
                    new CloudinaryAdapter(
                                    httpClients,
                                    () -> settings,
                                    InMemoryPhotoStore::check,
                                    InstantSource.system())
                            .photos();
            var id = new PhotoId(UUID.randomUUID());
            var photo = photos.store(id, InMemoryPhotoStore.aPhotoFile(3_000, 1_500));
            try {
                assertThat(photo.width()).isEqualTo(1_600);
                assertThat(photos.store(id, InMemoryPhotoStore.aPhotoFile())).isEqualTo(photo);
                for (var size : Size.values()) {
                    var request =
                            HttpRequest.newBuilder(URI.create(photos.address(photo, size))).build();
                    assertThat(client.send(request, BodyHandlers.ofByteArray()).statusCode())
                            .isEqualTo(200);
                }
            } finally {
                photos.remove(photo.key());
                photos.remove(photo.key());
            }
        }
    }

    private static CloudinarySettings settings(URI url) {
        var credentials = url.getRawUserInfo().split(":", 2);
        return new CloudinarySettings(
                "https://api.cloudinary.com",
                DeliveryUrl.DEFAULT_ADDRESS,
                Optional.of(
                        new Account(
                                url.getHost(),
                                credentials[0],
                                URLDecoder.decode(credentials[1], StandardCharsets.UTF_8),
                                "reemploi-test",
                                false)));
    }
}
