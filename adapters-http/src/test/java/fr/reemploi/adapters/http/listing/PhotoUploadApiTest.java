package fr.reemploi.adapters.http.listing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.application.listing.DirectUploads.SignedUpload;
import fr.reemploi.application.listing.DirectUploads.UploadReceipt;
import fr.reemploi.application.listing.FakeDirectUploads;
import java.time.Instant;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Photos uploaded directly to the image store, then attached to a listing.
class PhotoUploadApiTest {
    private final FakeDirectUploads store = ApiTestClient.server().getBean(FakeDirectUploads.class);

    @BeforeEach
    void open() {
        store.open();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_seller_gets_a_signed_upload() {
        var signed = ApiTestClient.seller().post("/photo-uploads", "{}").has(201);
        assertThat(signed.header("Cache-Control")).isEqualTo("no-store");
        assertThat(signed.json().path("method").asString()).isEqualTo("POST");
        assertThat(signed.json().path("url").asString()).isEqualTo("https://images.example/upload");
        assertThat(signed.json().path("fields").isObject()).isTrue();
        assertThat(Instant.parse(signed.json().path("expiresAt").asString()))
                .isAfter(Instant.now());
    }

    @Test
    void a_buyer_gets_no_signed_upload() {
        assertThat(ApiTestClient.buyer().post("/photo-uploads", "{}").problem(403))
                .isEqualTo("role.required");
    }

    @Test
    void the_same_key_gets_the_same_upload() {
        var seller = ApiTestClient.seller();
        var first = seller.post("/photo-uploads", "{}", "Idempotency-Key", "u1").has(201);
        var again = seller.post("/photo-uploads", "{}", "Idempotency-Key", "u1").has(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void an_uploaded_photo_is_attached_once() {
        var seller = ApiTestClient.seller();
        var photos = "/listings/" + seller.draft("Alternateur") + "/photos";
        var receipt = body(upload(seller));
        var added = seller.post(photos, receipt).has(201).json();
        assertThat(added.path("width").asInt()).isEqualTo(4);
        assertThat(added.path("alt").asString()).isEqualTo("Alternateur");
        assertThat(seller.post(photos, receipt).has(201).json()).isEqualTo(added);
        var listed = seller.get(photos.replace("/photos", "")).has(200).json().path("photos");
        assertThat(listed.size()).isEqualTo(1);
        var elsewhere = "/listings/" + seller.draft("Démarreur") + "/photos";
        assertThat(seller.post(elsewhere, receipt).problem(409)).isEqualTo("photo.taken");
    }

    @Test
    void an_upload_of_another_seller_or_without_a_valid_signature_is_rejected() {
        var seller = ApiTestClient.seller();
        var photos = "/listings/" + seller.draft("Alternateur") + "/photos";
        var others = upload(ApiTestClient.seller());
        assertThat(seller.post(photos, body(others)).problem(422)).isEqualTo("photo.foreign");
        var own = upload(seller);
        var forged = new UploadReceipt(own.publicId(), own.version(), "0".repeat(40));
        assertThat(seller.post(photos, body(forged)).problem(422)).isEqualTo("photo.unproven");
        assertThat(seller.post(photos, "{}").problem(422)).isEqualTo("validation.failed");
        assertThat(ApiTestClient.seller().post(photos, body(own)).problem(404))
                .isEqualTo("listing.unknown");
    }

    @Test
    void uploads_count_towards_the_twelve_photos_of_a_listing() {
        var seller = ApiTestClient.seller();
        var photos = "/listings/" + seller.draft("Alternateur") + "/photos";
        for (var i = 0; i < 12; i++) seller.post(photos, body(upload(seller))).has(201);
        assertThat(seller.post(photos, body(upload(seller))).problem(409))
                .isEqualTo("listing.too-many-photos");
    }

    @Test
    void without_an_image_store_nothing_is_attached() {
        var seller = ApiTestClient.seller();
        var receipt = body(upload(seller));
        store.close();
        var photos = "/listings/" + seller.draft("Alternateur") + "/photos";
        assertThat(seller.post(photos, receipt).problem(404)).isEqualTo("photo-upload.unsupported");
    }

    @Test
    void both_ways_to_add_a_photo_are_described() {
        var call =
                ApiTestClient.anyone()
                        .get("//openapi.json")
                        .has(200)
                        .json()
                        .path("paths")
                        .path("/api/v1/listings/{id}/photos")
                        .path("post");
        assertThat(call.path("requestBody").path("content").propertyNames())
                .containsExactlyInAnyOrder("multipart/form-data", "application/json");
        assertThat(call.toString()).contains("photo.unreadable", "photo.foreign");
    }

    private UploadReceipt upload(ApiTestClient seller) {
        var signed = seller.post("/photo-uploads", "{}").has(201).json();
        return store.send(
                new SignedUpload(
                        signed.path("method").asString(),
                        signed.path("url").asString(),
                        fields(signed.path("fields")),
                        Instant.parse(signed.path("expiresAt").asString())));
    }

    private static HashMap<String, String> fields(JsonNode json) {
        var fields = new HashMap<String, String>();
        json.properties().forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        return fields;
    }

    private static String body(UploadReceipt receipt) {
        return "{\"publicId\": \"%s\", \"version\": %d, \"signature\": \"%s\"}"
                .formatted(receipt.publicId(), receipt.version(), receipt.signature());
    }
}
