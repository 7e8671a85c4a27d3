package fr.reemploi.adapters.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.application.listing.InMemoryPhotoStore;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

final class IdempotencyTest {
    private static final String KEY = "Idempotency-Key";

    @Test
    void a_repeated_request_gets_the_same_response() {
        var seller = ApiTestClient.seller();
        var first = seller.post("/listings", "{\"title\": \"Une fois\"}", KEY, "k1").has(201);
        var again = seller.post("/listings", "{\"title\": \"Une fois\"}", KEY, "k1").has(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
        var mine = seller.get("/me/listings").has(200).json();
        assertThat(mine.path("items").size()).isEqualTo(1);
    }

    @Test
    void another_body_is_rejected() {
        var seller = ApiTestClient.seller();
        seller.post("/listings", "{\"title\": \"Une\"}", KEY, "k2").has(201);
        assertThat(seller.post("/listings", "{\"title\": \"Deux\"}", KEY, "k2").problem(422))
                .isEqualTo("idempotency.reused");
    }

    @Test
    void a_key_is_scoped_to_its_account() {
        var title = "{\"title\": \"Pareil\"}";
        var first = ApiTestClient.seller().post("/listings", title, KEY, "k3").has(201).json();
        var second = ApiTestClient.seller().post("/listings", title, KEY, "k3").has(201).json();
        assertThat(first.path("id")).isNotEqualTo(second.path("id"));
    }

    @Test
    void an_error_response_is_replayed_too() {
        var seller = ApiTestClient.seller();
        seller.post("/listings", "{\"title\": 1}", KEY, "k4").problem(422);
        assertThat(seller.post("/listings", "{\"title\": 1}", KEY, "k4").problem(422))
                .isEqualTo("validation.failed");
    }

    @Test
    void a_photo_sent_twice_is_there_once() {
        var seller = ApiTestClient.seller();
        var path = "/listings/" + seller.draft("Photographié") + "/photos";
        var first = seller.upload(path, ApiTestClient.PICTURE, KEY, "k5").has(201);
        assertThat(seller.upload(path, ApiTestClient.PICTURE, KEY, "k5").has(201).body())
                .isEqualTo(first.body());
        var otherFile = InMemoryPhotoStore.aPhotoFile(9, 9);
        assertThat(seller.upload(path, otherFile, KEY, "k5").problem(422))
                .isEqualTo("idempotency.reused");
    }

    @Test
    void the_length_of_a_key_is_limited() {
        var seller = ApiTestClient.seller();
        assertThat(seller.post("/listings", "{}", KEY, "k".repeat(129)).problem(400))
                .isEqualTo("idempotency.malformed");
        assertThat(seller.post("/listings", "{}", KEY, "").problem(400))
                .isEqualTo("idempotency.malformed");
    }

    /// The body is buffered before the caller is authenticated.
    @Test
    void a_key_does_not_let_unauthenticated_callers_fill_the_disk() {
        var large = BodyPublishers.ofString("x".repeat(2 * 1024 * 1024));
        assertThat(
                        ApiTestClient.anyone()
                                .send("POST", "/accounts", large, "text/csv", KEY, "k7")
                                .problem(413))
                .isEqualTo("body.too-large");
        assertThat(
                        ApiTestClient.anyone()
                                .send("POST", "/imports", large, "text/csv", KEY, "k8")
                                .problem(401))
                .isEqualTo("authentication.required");
    }

    @Test
    void responses_with_tokens_are_never_stored() {
        var account =
                "{\"email\": \"cle@exemple.fr\", \"password\": \"%s\", \"displayName\": \"Clé\"}";
        ApiTestClient.anyone()
                .post("/accounts", account.formatted(ApiTestClient.PASSWORD))
                .has(201);
        var form =
                "{\"email\": \"cle@exemple.fr\", \"password\": \"%s\"}"
                        .formatted(ApiTestClient.PASSWORD);
        var first = ApiTestClient.anyone().post("/sessions", form, KEY, "k6").has(201).json();
        var second = ApiTestClient.anyone().post("/sessions", form, KEY, "k6").has(201).json();
        assertThat(first.path("refreshToken")).isNotEqualTo(second.path("refreshToken"));
    }
}
