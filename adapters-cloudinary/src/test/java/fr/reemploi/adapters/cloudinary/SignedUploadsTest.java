package fr.reemploi.adapters.cloudinary;

import static fr.reemploi.application.photo.InMemoryPhotoStore.aPicture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.photo.DirectUploads;
import fr.reemploi.application.photo.DirectUploads.Permit;
import fr.reemploi.application.photo.DirectUploads.Receipt;
import fr.reemploi.application.photo.PhotoStore.Size;
import fr.reemploi.application.shared.Unavailable;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.Conflict;
import fr.reemploi.domain.shared.Invalid;
import fr.reemploi.domain.shared.NotFound;
import fr.reemploi.domain.shared.Refusal;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignedUploadsTest {
    private static final AccountId SELLER = new AccountId(new UUID(1, 1));
    private static final AccountId OTHER = new AccountId(new UUID(1, 2));
    private static final ListingId LISTING = new ListingId(new UUID(2, 1));
    private static final PhotoId ID = new PhotoId(new UUID(3, 1));
    private static final String NAME = "reemploi/sent/" + SELLER.value() + "/" + ID;

    private final Inside inside = new Inside();
    private final CloudinaryAdapter adapter = inside.adapter();
    private final DirectUploads uploads = adapter.uploads();

    @AfterEach
    void close() {
        inside.close();
    }

    @Test
    void what_a_permit_says_is_taken_by_the_service_as_it_is() {
        var permit = permit();
        assertThat(permit.method()).isEqualTo("POST");
        assertThat(permit.expiresAt())
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(59)),
                        Instant.now().plus(Duration.ofMinutes(61)));
        assertThat(permit.fields())
                .containsEntry("allowed_formats", "jpg,png,webp")
                .containsEntry("overwrite", "false")
                .containsKeys("transformation", "tags", "timestamp", "signature", "api_key")
                .doesNotContainValue(FakeCloudinary.SECRET);
        assertThat(send(permit, permit.fields(), aPicture()).path("public_id").asString())
                .isEqualTo(NAME);
    }

    @Test
    void no_field_can_be_changed_added_or_left_out() {
        var permit = permit();
        for (var change :
                Map.of("public_id", "reemploi/sent/other/x", "overwrite", "true", "eager", "w_9000")
                        .entrySet()) {
            var fields = new HashMap<>(permit.fields());
            fields.put(change.getKey(), change.getValue());
            assertThat(refused(permit, fields)).startsWith("Invalid Signature");
        }
        for (var name : new String[] {"allowed_formats", "transformation", "tags"}) {
            var fields = new HashMap<>(permit.fields());
            fields.remove(name);
            assertThat(refused(permit, fields)).startsWith("Invalid Signature");
        }
        assertThat(inside.cloudinary.names()).isEmpty();
    }

    @Test
    void a_permit_serves_for_pictures_only_and_not_for_ever() {
        var permit = permit();
        assertThat(
                        send(
                                        permit,
                                        permit.fields(),
                                        "GIF89a"
                                                .getBytes(
                                                        java.nio.charset.StandardCharsets.US_ASCII))
                                .path("error")
                                .path("message")
                                .asString())
                .isNotEmpty();
        inside.cloudinary.setTime(permit.expiresAt().plusSeconds(1));
        assertThat(refused(permit, permit.fields())).startsWith("Stale request");
    }

    @Test
    void a_picture_sent_is_claimed_with_the_size_the_service_knows() {
        var receipt = sent(aPicture(3_200, 800));
        assertThat(uploads.verify(SELLER, receipt)).isEqualTo(ID);
        var photo = uploads.claim(SELLER, LISTING, receipt);
        assertThat(photo.id()).isEqualTo(ID);
        assertThat(photo.width()).isEqualTo(1_600);
        assertThat(photo.height()).isEqualTo(400);
        assertThat(adapter.photos().knows(photo.key())).isTrue();
        assertThat(adapter.photos().address(photo, Size.LARGE)).contains(NAME);
        assertThat(uploads.claim(SELLER, LISTING, receipt)).isEqualTo(photo);
    }

    @Test
    void another_listing_cannot_have_it_too() {
        var receipt = sent(aPicture());
        uploads.claim(SELLER, LISTING, receipt);
        var other = new ListingId(new UUID(2, 2));
        refused("photo.taken", Conflict.class, () -> uploads.claim(SELLER, other, receipt));
    }

    @Test
    void what_another_seller_sent_is_foreign() {
        var receipt = sent(aPicture());
        refused("photo.foreign", Invalid.class, () -> uploads.claim(OTHER, LISTING, receipt));
        var ours = adapter.photos().keep(ID, aPicture());
        var kept = PictureKey.of(ours.key()).orElseThrow();
        for (var name :
                new String[] {
                    kept.publicId(), "", NAME + "/x", "reemploi/sent/" + SELLER.value() + "/../x"
                })
            refused(
                    "photo.foreign",
                    Invalid.class,
                    () ->
                            uploads.verify(
                                    SELLER, new Receipt(name, kept.version(), signed(name, 1))));
    }

    @Test
    void a_receipt_the_service_did_not_sign_proves_nothing() {
        var receipt = sent(aPicture());
        var version = receipt.version() + 1;
        for (var forged :
                new Receipt[] {
                    new Receipt(NAME, version, receipt.signature()),
                    new Receipt(NAME, receipt.version(), "0".repeat(40)),
                    new Receipt(NAME, receipt.version(), "x")
                })
            refused("photo.unproven", Invalid.class, () -> uploads.claim(SELLER, LISTING, forged));
    }

    @Test
    void a_picture_that_is_gone_is_unknown() {
        var receipt = new Receipt(NAME, 7, signed(NAME, 7));
        refused("photo.unknown", NotFound.class, () -> uploads.claim(SELLER, LISTING, receipt));
    }

    @Test
    void while_the_service_fails_a_claim_can_be_made_later() {
        var receipt = sent(aPicture());
        for (var fault :
                new FakeCloudinary.Fault[] {
                    FakeCloudinary.status(420), FakeCloudinary.html(200), FakeCloudinary.cutOff()
                }) {
            inside.cloudinary.spoilAll(fault);
            // one breaker a service: each fault meets a rested one
            try (var fresh = new Inside()) {
                fresh.set(inside.cloudinary.settings());
                assertThatExceptionOfType(Unavailable.class)
                        .isThrownBy(
                                () -> fresh.adapter().uploads().claim(SELLER, LISTING, receipt));
            }
            inside.cloudinary.recover();
        }
        assertThat(uploads.claim(SELLER, LISTING, receipt).id()).isEqualTo(ID);
    }

    @Test
    void what_nobody_claimed_is_forgotten_and_nothing_else() {
        uploads.claim(SELLER, LISTING, sent(aPicture()));
        var unclaimed = new PhotoId(new UUID(3, 2));
        var permit = uploads.permit(SELLER, unclaimed).orElseThrow();
        send(permit, permit.fields(), aPicture());
        assertThat(uploads.forgetUnclaimedBefore(Instant.now().minusSeconds(60))).isZero();
        assertThat(uploads.forgetUnclaimedBefore(Instant.now().plusSeconds(60))).isEqualTo(1);
        assertThat(uploads.forgetUnclaimedBefore(Instant.now().plusSeconds(60))).isZero();
        assertThat(inside.cloudinary.names()).containsExactly(NAME);
    }

    @Test
    void without_an_account_there_is_no_permit() {
        var none =
                new CloudinarySettings(
                        inside.cloudinary.address(), inside.cloudinary.address(), Optional.empty());
        inside.set(none);
        assertThat(uploads.permit(SELLER, ID)).isEmpty();
        assertThat(uploads.forgetUnclaimedBefore(Instant.now())).isZero();
        refused(
                "photo-upload.unsupported",
                NotFound.class,
                () -> uploads.verify(SELLER, new Receipt(NAME, 1, "x")));
    }

    private Permit permit() {
        return uploads.permit(SELLER, ID).orElseThrow();
    }

    private Receipt sent(byte[] picture) {
        var permit = permit();
        var told = send(permit, permit.fields(), picture);
        return new Receipt(
                told.path("public_id").asString(),
                told.path("version").asLong(),
                told.path("signature").asString());
    }

    private static String signed(String name, long version) {
        return FakeSignatures.ofAnswer(name, version, FakeCloudinary.SECRET);
    }

    private static String refused(Permit permit, Map<String, String> fields) {
        return send(permit, fields, aPicture()).path("error").path("message").asString();
    }

    private static void refused(
            String code,
            Class<? extends Refusal> kind,
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(kind)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    /// As a browser does: every field, then the file.
    private static JsonNode send(Permit permit, Map<String, String> fields, byte[] picture) {
        var form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        fields.forEach(form::addFormDataPart);
        form.addFormDataPart("file", "a.jpg", RequestBody.create(picture));
        var request = new Request.Builder().url(permit.url()).post(form.build()).build();
        try (var answer = new OkHttpClient().newCall(request).execute()) {
            return JsonMapper.shared().readTree(answer.body().string());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
