package fr.reemploi.adapters.cloudinary;

import static fr.reemploi.application.listing.InMemoryPhotoStore.aPhotoFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.listing.DirectUploads;
import fr.reemploi.application.listing.DirectUploads.SignedUpload;
import fr.reemploi.application.listing.DirectUploads.UploadReceipt;
import fr.reemploi.application.listing.DirectUploadsContract;
import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignedUploadsTest extends DirectUploadsContract {
    private static final String NAME = "reemploi/sent/" + SELLER.value() + "/" + ID;
    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));
    private static final OkHttpClient BROWSER = new OkHttpClient();

    private final CloudinaryFixture fixture = new CloudinaryFixture();
    private final CloudinaryAdapter adapter = fixture.adapter();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Override
    protected DirectUploads uploads() {
        return adapter.uploads();
    }

    @Override
    protected UploadReceipt send(SignedUpload permit) {
        return sent(permit, aPhotoFile());
    }

    @Override
    protected void removeAccount() {
        var address = fixture.cloudinary.address();
        fixture.setSettings(new CloudinarySettings(address, address, Optional.empty()));
    }

    @Test
    void all_fields_are_signed_and_the_secret_is_not_included() {
        assertThat(signedUpload().url()).endsWith("/v1_1/casse-de-l-ouest/image/upload");
        assertThat(signedUpload().fields())
                .containsOnlyKeys(
                        "allowed_formats",
                        "api_key",
                        "overwrite",
                        "public_id",
                        "signature",
                        "tags",
                        "timestamp",
                        "transformation")
                .containsEntry("allowed_formats", "jpg,png,webp")
                .containsEntry("overwrite", "false")
                .containsEntry("public_id", NAME);
        assertThat(signedUpload().toString()).doesNotContain(FakeCloudinary.SECRET);
    }

    @Test
    void a_changed_added_or_missing_field_is_rejected() {
        var permit = signedUpload();
        for (var change :
                Map.of("public_id", "reemploi/sent/other/x", "overwrite", "true", "eager", "w_9000")
                        .entrySet()) {
            var fields = new HashMap<>(permit.fields());
            fields.put(change.getKey(), change.getValue());
            assertThat(refusal(permit, fields, aPhotoFile())).startsWith("Invalid Signature");
        }
        for (var name : new String[] {"allowed_formats", "transformation", "tags"}) {
            var fields = new HashMap<>(permit.fields());
            fields.remove(name);
            assertThat(refusal(permit, fields, aPhotoFile())).startsWith("Invalid Signature");
        }
        assertThat(fixture.cloudinary.names()).isEmpty();
    }

    @Test
    void only_pictures_are_accepted_and_only_until_the_expiry() {
        var permit = signedUpload();
        var text = "GIF89a".getBytes(StandardCharsets.US_ASCII);
        assertThat(refusal(permit, permit.fields(), text)).isNotEmpty();
        fixture.cloudinary.setTime(permit.expiresAt().plusSeconds(1));
        assertThat(refusal(permit, permit.fields(), aPhotoFile())).startsWith("Stale request");
    }

    @Test
    void a_second_upload_does_not_replace_the_first() {
        var first = sent(signedUpload(), aPhotoFile(40, 30));
        assertThat(sent(signedUpload(), aPhotoFile(8, 8))).isEqualTo(first);
        assertThat(uploads().claim(SELLER, LISTING, first).width()).isEqualTo(40);
    }

    @Test
    void the_size_is_the_one_reported_by_cloudinary() {
        var photo = uploads().claim(SELLER, LISTING, sent(signedUpload(), aPhotoFile(3_200, 800)));
        assertThat(photo.width()).isEqualTo(1_600);
        assertThat(photo.height()).isEqualTo(400);
        assertThat(adapter.photos().owns(photo.key())).isTrue();
        assertThat(adapter.photos().address(photo, Size.LARGE)).contains(NAME);
        adapter.photos().remove(photo.key());
        assertThat(fixture.cloudinary.names()).isEmpty();
    }

    @Test
    void a_picture_uploaded_through_the_server_cannot_be_claimed() {
        var key =
                CloudinaryPhotoKey.of(adapter.photos().store(ID, aPhotoFile()).key()).orElseThrow();
        var signature =
                FakeCloudinarySignatures.ofResponse(
                        key.publicId(), key.version(), FakeCloudinary.SECRET);
        var receipt = new UploadReceipt(key.publicId(), key.version(), signature);
        refused(
                "photo.foreign",
                InvalidInputException.class,
                () -> uploads().verify(SELLER, receipt));
    }

    @Test
    void a_deleted_picture_is_unknown() {
        var signature = FakeCloudinarySignatures.ofResponse(NAME, 7, FakeCloudinary.SECRET);
        var receipt = new UploadReceipt(NAME, 7, signature);
        refused(
                "photo.unknown",
                NotFoundException.class,
                () -> uploads().claim(SELLER, LISTING, receipt));
    }

    @ParameterizedTest
    @MethodSource(
            "fr.reemploi.adapters.cloudinary.FailingCloudinaryTest#a_service_that_fails_is_unavailable")
    void a_claim_can_be_repeated_after_an_outage(FakeCloudinary.Fault fault) {
        var receipt = send(signedUpload());
        fixture.cloudinary.failAll(fault);
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> uploads().deleteUnclaimedBefore(Instant.now()));
        // a 404 without Cloudinary's error format is not an answer about the picture
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> uploads().claim(SELLER, LISTING, receipt));
        fixture.cloudinary.recover();
        try (var recovered = new CloudinaryFixture()) {
            recovered.setSettings(fixture.cloudinary.settings());
            assertThat(recovered.adapter().uploads().claim(SELLER, LISTING, receipt).id())
                    .isEqualTo(ID);
        }
    }

    @Test
    void a_picture_that_cannot_be_deleted_stops_no_other() {
        sendTwo();
        fixture.cloudinary.failNext(response -> response, FakeCloudinary.html(404));

        assertThat(uploads().deleteUnclaimedBefore(TOMORROW)).isEqualTo(1);
        assertThat(fixture.cloudinary.requests("/image/destroy")).isEqualTo(2);
    }

    @Test
    void a_clean_up_that_deletes_nothing_fails_after_trying_all() {
        sendTwo();
        fixture.cloudinary.failNext(
                response -> response, FakeCloudinary.html(404), FakeCloudinary.status(403));

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> uploads().deleteUnclaimedBefore(TOMORROW));
        assertThat(fixture.cloudinary.requests("/image/destroy")).isEqualTo(2);
    }

    private void sendTwo() {
        send(signedUpload());
        send(uploads().sign(SELLER, new PhotoId(new UUID(3, 2))).orElseThrow());
    }

    private static UploadReceipt sent(SignedUpload permit, byte[] picture) {
        var json = send(permit, permit.fields(), picture);
        return new UploadReceipt(
                json.path("public_id").asString(""),
                json.path("version").asLong(0),
                json.path("signature").asString(""));
    }

    private static String refusal(SignedUpload permit, Map<String, String> fields, byte[] picture) {
        return send(permit, fields, picture).path("error").path("message").asString("");
    }

    /// Sends all fields, then the file, as a browser does.
    private static JsonNode send(SignedUpload permit, Map<String, String> fields, byte[] picture) {
        var form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        fields.forEach(form::addFormDataPart);
        form.addFormDataPart("file", "a.jpg", RequestBody.create(picture));
        var request = new Request.Builder().url(permit.url()).post(form.build()).build();
        try (var response = BROWSER.newCall(request).execute()) {
            return JsonMapper.shared().readTree(response.body().string());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
