package fr.reemploi.adapters.cloudinary;

import static fr.reemploi.application.listing.InMemoryPhotoStore.aPhotoFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.adapters.cloudinary.CloudinarySettings.Account;
import fr.reemploi.application.listing.HostedPhotos;
import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.listing.PhotoId;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The photo store when Cloudinary or the connection to it fails.
class FailingCloudinaryTest {
    private static final PhotoId ID = new PhotoId(new UUID(1, 7));
    private static final String NAME = "reemploi/" + ID;

    private final CloudinaryFixture fixture = new CloudinaryFixture();
    private final HostedPhotos photos = fixture.adapter().photos();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_lost_response_is_retried() {
        fixture.cloudinary.failNext(FakeCloudinary.cutOff(), FakeCloudinary.status(503));
        photos.store(ID, aPhotoFile());
        assertThat(fixture.cloudinary.names()).containsExactly(NAME);
        assertThat(fixture.cloudinary.requests("/image/upload")).isEqualTo(3);
    }

    @Test
    void a_short_retry_after_is_respected() {
        fixture.cloudinary.failNext(FakeCloudinary.status(429, "Retry-After", "0"));
        photos.store(ID, aPhotoFile());
        assertThat(fixture.cloudinary.requests("/image/upload")).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource
    void a_service_that_fails_is_unavailable(FakeCloudinary.Fault fault) {
        var photo = photos.store(ID, aPhotoFile());
        fixture.cloudinary.failAll(fault);
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> photos.store(ID, aPhotoFile()))
                .satisfies(down -> assertThat(down.code()).isEqualTo("images.unavailable"));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> photos.remove(photo.key()));
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
    void a_missing_response_runs_into_the_timeout() {
        try (var fixture = new CloudinaryFixture(Duration.ofMillis(200))) {
            fixture.cloudinary.failAll(FakeCloudinary.after(Duration.ofSeconds(1)));
            var hasty = fixture.adapter().photos();
            assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(() -> hasty.store(ID, aPhotoFile()));
        }
    }

    @Test
    void wrong_credentials_are_unavailable_not_an_invalid_picture() {
        for (var account :
                new Account[] {
                    new Account(FakeCloudinary.CLOUD, FakeCloudinary.KEY, "wrong", "f", true),
                    new Account(FakeCloudinary.CLOUD, "999999999", "wrong", "f", false),
                    new Account("other", FakeCloudinary.KEY, FakeCloudinary.SECRET, "f", true)
                }) {
            fixture.setSettings(fixture.cloudinary.settings(account));
            assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(() -> photos.store(ID, aPhotoFile()));
        }
        assertThat(fixture.cloudinary.names()).isEmpty();
    }

    @Test
    void a_response_with_a_wrong_signature_is_rejected() {
        fixture.cloudinary.signResponsesWith("another");
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> photos.store(ID, aPhotoFile()));
    }
}
