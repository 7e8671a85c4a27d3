package fr.reemploi.adapters.cloudinary;

import static fr.reemploi.application.photo.InMemoryPhotoStore.aPicture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.adapters.cloudinary.CloudinarySettings.Account;
import fr.reemploi.application.photo.HostedPhotos;
import fr.reemploi.application.photo.PhotoFiles;
import fr.reemploi.application.photo.PhotoStore;
import fr.reemploi.application.photo.PhotoStore.Size;
import fr.reemploi.application.photo.PhotoStoreContract;
import fr.reemploi.application.shared.Unavailable;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.shared.Invalid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostedPicturesTest extends PhotoStoreContract {
    private static final String NAME = "reemploi/" + ID;

    private final Inside inside = new Inside();
    private final HostedPhotos photos = inside.adapter().photos();

    @AfterEach
    void close() {
        inside.close();
    }

    @Override
    protected PhotoStore photos() {
        return photos;
    }

    /// What a browser gets.
    @Override
    protected PhotoFiles files() {
        return (key, size) -> {
            if (!photos.knows(key)) return Optional.empty();
            var fetched = fetch(photos.address(new Photo(ID, key, 1, 1), size));
            return Optional.of(fetched)
                    .filter(answer -> answer.statusCode() == 200)
                    .map(answer ->
                            new PhotoFiles.PhotoFile(
                                    new ByteArrayInputStream(answer.body()), answer.body().length));
        };
    }

    @Test
    void a_key_tells_cloud_version_name_and_asset() {
        var photo = photos.keep(ID, aPicture());
        assertThat(photo.key()).matches("cloudinary:casse-de-l-ouest/\\d+/" + NAME + "#[0-9a-f]+");
        assertThat(photos.knows(photo.key())).isTrue();
        assertThat(photos.knows(ID.toString())).isFalse();
    }

    @Test
    void a_picture_comes_in_no_larger_than_needed_and_bare() {
        var photo = photos.keep(ID, aPicture(3_000, 1_500));
        assertThat(inside.cloudinary.names()).containsExactly(NAME);
        var original = photos.address(photo, Size.LARGE).replaceFirst("upload/.*/v", "upload/v");
        assertThat(FakePicture.of(okio.ByteString.of(fetch(original).body())).orElseThrow().width())
                .isEqualTo(2_000);
    }

    @Test
    void addresses_need_no_account_and_no_answer() {
        var photo = photos.keep(ID, aPicture());
        inside.set(new CloudinarySettings("http://nowhere", Delivery.USUAL, Optional.empty()));
        assertThat(photos.isOpen()).isFalse();
        assertThat(photos.address(photo, Size.MEDIUM))
                .matches(
                        "https://res\\.cloudinary\\.com/casse-de-l-ouest/image/upload/"
                                + "c_limit,h_800,w_800/f_auto,q_auto/v\\d+/"
                                + NAME
                                + "\\.jpg");
    }

    @Test
    void pages_may_load_pictures_from_there_once_there_may_be_some() {
        inside.set(new CloudinarySettings("http://nowhere", Delivery.USUAL, Optional.empty()));
        var adapter = inside.adapter();
        assertThat(adapter.origins().origins()).isEmpty();
        adapter.photos().address(new Photo(ID, "cloudinary:cloud/1/a#b", 1, 1), Size.LARGE);
        assertThat(adapter.origins().origins()).containsExactly(Delivery.USUAL);
        inside.set(inside.cloudinary.settings());
        assertThat(inside.adapter().origins().origins())
                .containsExactly(inside.cloudinary.address());
    }

    @Test
    void an_answer_lost_on_its_way_is_asked_for_again() {
        inside.cloudinary.spoil(FakeCloudinary.cutOff(), FakeCloudinary.status(503));
        photos.keep(ID, aPicture());
        assertThat(inside.cloudinary.names()).containsExactly(NAME);
        assertThat(inside.cloudinary.asked("/image/upload")).isEqualTo(3);
    }

    @Test
    void a_short_pause_that_is_asked_for_is_made() {
        inside.cloudinary.spoil(FakeCloudinary.status(429, "Retry-After", "0"));
        photos.keep(ID, aPicture());
        assertThat(inside.cloudinary.asked("/image/upload")).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource
    void a_service_that_fails_is_unavailable(FakeCloudinary.Fault fault) {
        var photo = photos.keep(ID, aPicture());
        inside.cloudinary.spoilAll(fault);
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> photos.keep(ID, aPicture()))
                .satisfies(down -> assertThat(down.code()).isEqualTo("images.unavailable"));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> photos.remove(photo.key()));
        assertThat(photos.address(photo, Size.LARGE)).contains(NAME);
    }

    static Stream<FakeCloudinary.Fault> a_service_that_fails_is_unavailable() {
        return Stream.of(
                FakeCloudinary.cutOff(),
                FakeCloudinary.status(429),
                FakeCloudinary.status(429, "Retry-After", "3600"),
                FakeCloudinary.status(420),
                FakeCloudinary.status(500),
                FakeCloudinary.html(200),
                FakeCloudinary.html(502),
                FakeCloudinary.html(404),
                FakeCloudinary.status(403));
    }

    @Test
    void a_service_that_says_nothing_is_not_waited_for() {
        try (var hurried = new Inside(Duration.ofMillis(200))) {
            hurried.cloudinary.spoilAll(FakeCloudinary.after(Duration.ofSeconds(1)));
            var hasty = hurried.adapter().photos();
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> hasty.keep(ID, aPicture()));
        }
    }

    @Test
    void another_account_or_another_cloud_is_unavailable_not_a_bad_picture() {
        for (var account :
                new Account[] {
                    new Account(FakeCloudinary.CLOUD, FakeCloudinary.KEY, "wrong", "f", true),
                    new Account(FakeCloudinary.CLOUD, "999999999", "wrong", "f", false),
                    new Account("other", FakeCloudinary.KEY, FakeCloudinary.SECRET, "f", true)
                }) {
            inside.set(inside.cloudinary.settings(account));
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> photos.keep(ID, aPicture()));
        }
        assertThat(inside.cloudinary.names()).isEmpty();
    }

    @Test
    void either_algorithm_signs() {
        inside.set(
                inside.cloudinary.settings(
                        new Account(
                                FakeCloudinary.CLOUD,
                                FakeCloudinary.KEY,
                                FakeCloudinary.SECRET,
                                "shop/photos",
                                false)));
        photos.keep(ID, aPicture());
        assertThat(inside.cloudinary.names()).containsExactly("shop/photos/" + ID);
    }

    @Test
    void an_answer_somebody_else_signed_is_not_believed() {
        inside.cloudinary.signAnswersWith("another");
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> photos.keep(ID, aPicture()));
    }

    @Test
    void what_cloudinary_finds_unreadable_is_refused_likewise() {
        var trusting = inside.adapter(_ -> {}, InstantSource.system()).photos();
        for (var text : new String[] {"", "GIF89a", "just a text"})
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() ->
                            trusting.keep(
                                    ID, text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("photo.unreadable"));
        assertThat(inside.cloudinary.names()).isEmpty();
    }

    @Test
    void what_is_too_large_is_not_even_sent() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> photos.keep(ID, new byte[PhotoStore.LARGEST + 1]));
        assertThat(inside.cloudinary.asked("/image/upload")).isZero();
    }

    @Test
    void a_picture_in_a_cloud_that_is_no_longer_ours_stays_there() {
        assertThatCode(() -> photos.remove("cloudinary:former/1/reemploi/x#y"))
                .doesNotThrowAnyException();
        assertThat(inside.cloudinary.asked("/image/destroy")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudinary:", "cloudinary:a/b/c#d", "cloudinary:a/1/../x#d", "x"})
    void a_key_of_another_form_is_nobodys(String key) {
        assertThat(photos.knows(key)).isFalse();
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
