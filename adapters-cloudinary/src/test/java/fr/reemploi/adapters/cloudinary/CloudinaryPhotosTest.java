package fr.reemploi.adapters.cloudinary;

import static fr.reemploi.application.listing.InMemoryPhotoStore.aPhotoFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.adapters.cloudinary.CloudinarySettings.Account;
import fr.reemploi.application.listing.HostedPhotos;
import fr.reemploi.application.listing.PhotoFiles;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.application.listing.PhotoStoreContract;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.shared.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudinaryPhotosTest extends PhotoStoreContract {
    private static final String NAME = "reemploi/" + ID;

    private final CloudinaryFixture fixture = new CloudinaryFixture();
    private final HostedPhotos photos = fixture.adapter().photos();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Override
    protected PhotoStore photos() {
        return photos;
    }

    /// Downloads pictures as a browser does.
    @Override
    protected PhotoFiles files() {
        return (key, size) -> {
            if (!photos.owns(key)) return Optional.empty();
            var fetched = fetch(photos.address(new Photo(ID, key, 1, 1), size));
            return Optional.of(fetched)
                    .filter(response -> response.statusCode() == 200)
                    .map(response ->
                            new PhotoFiles.PhotoFile(
                                    new ByteArrayInputStream(response.body()),
                                    response.body().length));
        };
    }

    @Test
    void a_key_contains_cloud_version_name_and_asset() {
        var photo = photos.store(ID, aPhotoFile());
        assertThat(photo.key()).matches("cloudinary:casse-de-l-ouest/\\d+/" + NAME + "#[0-9a-f]+");
        assertThat(photos.owns(photo.key())).isTrue();
        assertThat(photos.owns(ID.toString())).isFalse();
    }

    @Test
    void an_upload_is_scaled_down_and_stripped_of_metadata() {
        var photo = photos.store(ID, aPhotoFile(3_000, 1_500));
        assertThat(fixture.cloudinary.names()).containsExactly(NAME);
        var original = photos.address(photo, Size.LARGE).replaceFirst("upload/.*/v", "upload/v");
        assertThat(FakeImage.of(okio.ByteString.of(fetch(original).body())).orElseThrow().width())
                .isEqualTo(2_000);
    }

    /// The other nodes would not find a photo that one of them stored on its own disk.
    @Test
    void with_a_lost_secret_photos_are_not_stored_elsewhere_unasked() {
        var address = fixture.cloudinary.settings().uploadAddress();
        fixture.setSettings(new CloudinarySettings(address, address, Optional.empty(), true));

        assertThat(photos.isConfigured()).isTrue();
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> photos.store(ID, aPhotoFile()))
                .satisfies(lost -> assertThat(lost.code()).isEqualTo("images.unavailable"));
    }

    @Test
    void urls_need_neither_account_nor_request() {
        var photo = photos.store(ID, aPhotoFile());
        fixture.setSettings(
                new CloudinarySettings(
                        "http://nowhere", DeliveryUrl.DEFAULT_ADDRESS, Optional.empty()));
        assertThat(photos.isConfigured()).isFalse();
        assertThat(photos.address(photo, Size.MEDIUM))
                .matches(
                        "https://res\\.cloudinary\\.com/casse-de-l-ouest/image/upload/"
                                + "c_limit,h_800,w_800/f_auto,q_auto/v\\d+/"
                                + NAME
                                + "\\.jpg");
    }

    @Test
    void the_origin_is_allowed_once_pictures_may_be_shown() {
        fixture.setSettings(
                new CloudinarySettings(
                        "http://nowhere", DeliveryUrl.DEFAULT_ADDRESS, Optional.empty()));
        var adapter = fixture.adapter();
        assertThat(adapter.origins().origins()).isEmpty();
        adapter.photos().address(new Photo(ID, "cloudinary:cloud/1/a#b", 1, 1), Size.LARGE);
        assertThat(adapter.origins().origins()).containsExactly(DeliveryUrl.DEFAULT_ADDRESS);
        fixture.setSettings(fixture.cloudinary.settings());
        assertThat(fixture.adapter().origins().origins())
                .containsExactly(fixture.cloudinary.address());
    }

    @Test
    void both_signature_algorithms_are_accepted() {
        fixture.setSettings(
                fixture.cloudinary.settings(
                        new Account(
                                FakeCloudinary.CLOUD,
                                FakeCloudinary.KEY,
                                FakeCloudinary.SECRET,
                                "shop/photos",
                                false)));
        photos.store(ID, aPhotoFile());
        assertThat(fixture.cloudinary.names()).containsExactly("shop/photos/" + ID);
    }

    @Test
    void a_file_cloudinary_rejects_is_refused() {
        var trusting = fixture.adapter(_ -> {}, InstantSource.system()).photos();
        for (var text : new String[] {"", "GIF89a", "just a text"})
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() ->
                            trusting.store(
                                    ID, text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("photo.unreadable"));
        assertThat(fixture.cloudinary.names()).isEmpty();
    }

    @Test
    void a_large_or_invalid_file_is_not_sent() {
        for (var length : new int[] {0, 100, PhotoStore.MAX_BYTES + 1})
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> photos.store(ID, new byte[length]));
        assertThat(fixture.cloudinary.requests("/image/upload")).isZero();
    }

    @Test
    void a_picture_in_another_cloud_is_not_removed() {
        assertThatCode(() -> photos.remove("cloudinary:former/1/reemploi/x#y"))
                .doesNotThrowAnyException();
        assertThat(fixture.cloudinary.requests("/image/destroy")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudinary:", "cloudinary:a/b/c#d", "cloudinary:a/1/../x#d", "x"})
    void a_malformed_key_is_not_owned(String key) {
        assertThat(photos.owns(key)).isFalse();
    }

    private static HttpResponse<byte[]> fetch(String address) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
