package fr.reemploi.application.listing;

import static fr.reemploi.application.listing.InMemoryPhotoStore.aPhotoFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Contract of `PhotoStore`. A store that serves its own files is a `PhotoFiles` too.
public abstract class PhotoStoreContract {
    protected static final PhotoId ID =
            new PhotoId(new UUID(0x019012345678_7abcL, 0x8123_456789abcdefL));

    protected abstract PhotoStore photos();

    /// Read access to the same photos.
    protected abstract PhotoFiles files();

    @ParameterizedTest
    @EnumSource(Size.class)
    void a_stored_photo_can_be_read_in_every_size(Size size) throws IOException {
        var photo = photos().store(ID, aPhotoFile(40, 30));
        assertThat(photo).isEqualTo(new Photo(ID, photo.key(), 40, 30));
        var file = files().open(photo.key(), size).orElseThrow();
        try (var stream = file.stream()) {
            assertThat(stream.readAllBytes()).hasSize((int) file.length());
        }
    }

    @Test
    void the_reported_size_is_that_of_the_largest_image() {
        var photo = photos().store(ID, aPhotoFile(3_200, 800));
        assertThat(photo.width()).isEqualTo(1_600);
        assertThat(photo.height()).isEqualTo(400);
    }

    @Test
    void each_size_has_an_address_of_its_own() {
        var photo = photos().store(ID, aPhotoFile());
        assertThat(Stream.of(Size.values()).map(size -> photos().address(photo, size)))
                .doesNotHaveDuplicates()
                .allSatisfy(address ->
                        assertThat(address).matches("/.*|https://.*|http://localhost:.*"));
    }

    @Test
    void a_photo_stored_again_is_the_same() {
        var photo = photos().store(ID, aPhotoFile(40, 30));
        assertThat(photos().store(ID, aPhotoFile(40, 30))).isEqualTo(photo);
        assertThat(photos().store(ID, aPhotoFile(20, 20))).isEqualTo(photo);
    }

    @Test
    void a_photo_can_be_removed_and_removed_again() {
        var photo = photos().store(ID, aPhotoFile());
        photos().remove(photo.key());
        photos().remove(photo.key());
        for (var size : Size.values()) assertThat(files().open(photo.key(), size)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../../secret.key", "a/b", "\u0000", "%2e%2e", "é"})
    void an_unknown_key_is_not_authenticated(String key) {
        photos().remove(key);
        assertThat(files().open(key, Size.LARGE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void an_invalid_image_is_rejected_and_leaves_nothing(byte[] file) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> photos().store(ID, file))
                .satisfies(exception -> assertThat(exception.code()).isEqualTo("photo.unreadable"));
        for (var size : Size.values()) assertThat(files().open(ID.toString(), size)).isEmpty();
    }

    static Stream<byte[]> an_invalid_image_is_rejected_and_leaves_nothing() {
        return Stream.of(
                new byte[0],
                "just a text".getBytes(StandardCharsets.UTF_8),
                "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1),
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(aPhotoFile(), 20),
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1, 2, 3, 4, 5});
    }
}
