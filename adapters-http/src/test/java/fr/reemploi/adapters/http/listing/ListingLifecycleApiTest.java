package fr.reemploi.adapters.http.listing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.application.imports.Import;
import fr.reemploi.application.imports.InMemoryImportFiles;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ListingLifecycleApiTest {
    @Test
    void publishing_and_withdrawing_are_idempotent() {
        var seller = ApiTestClient.seller();
        var path = "/listings/" + seller.sell("Deux fois");
        var tag = seller.get(path).header("ETag");
        assertThat(seller.post(path + "/publish", "").has(200).header("ETag")).isEqualTo(tag);
        var withdrawn = seller.post(path + "/withdraw", "").has(200);
        assertThat(withdrawn.json().path("status").asString()).isEqualTo("withdrawn");
        assertThat(ApiTestClient.anyone().get(path).problem(410)).isEqualTo("listing.gone");
        seller.post(path + "/publish", "").has(200);
        ApiTestClient.anyone().get(path).has(200);
    }

    @Test
    void a_deleted_draft_is_unknown() {
        var seller = ApiTestClient.seller();
        var path = "/listings/" + seller.draft("Oubliée");
        assertThat(ApiTestClient.anyone().get(path).problem(404)).isEqualTo("listing.unknown");
        assertThat(seller.send("DELETE", path, "", "If-Match", "\"9\"").problem(412))
                .isEqualTo("version.stale");
        seller.send("DELETE", path, "").has(204);
        assertThat(seller.get(path).problem(404)).isEqualTo("listing.unknown");
    }

    /// Some clients send a long name twice, with its accents encoded as `%C3%A9`.
    @Test
    void a_photo_may_have_a_long_file_name() {
        var seller = ApiTestClient.seller();
        var path = "/listings/" + seller.draft("Photo au long nom") + "/photos";
        var name = "é".repeat(120);
        var named =
                "filename=\"%s.jpg\"; filename*=UTF-8''%s.jpg"
                        .formatted(name, "%C3%A9".repeat(120));
        seller.upload(named, path, ApiTestClient.PICTURE).has(201);
    }

    @Test
    void photos_are_ordered_and_served_and_the_last_cannot_be_deleted() {
        var seller = ApiTestClient.seller();
        var path = "/listings/" + seller.draft("Illustrée");
        var first = seller.upload(path + "/photos", ApiTestClient.PICTURE).has(201).json();
        var second = seller.upload(path + "/photos", ApiTestClient.PICTURE).has(201).json();
        var order =
                "{\"photoIds\": [\"%s\", \"%s\"]}"
                        .formatted(second.path("id").asString(), first.path("id").asString());
        var ordered = seller.send("PUT", path + "/photos/order", order).has(200).json();
        assertThat(ordered.path("photos").get(0).path("id")).isEqualTo(second.path("id"));
        var file =
                ApiTestClient.anyone()
                        .get(
                                "/"
                                        + first.path("url")
                                                .asString()
                                                .substring(ApiTestClient.base().length()));
        assertThat(file.has(200).header("Cache-Control"))
                .contains("immutable")
                .contains("max-age=31536000");
        assertThat(file.header("Content-Type")).isEqualTo("image/jpeg");
        seller.post(path + "/publish", "").has(200);
        seller.send("DELETE", path + "/photos/" + first.path("id").asString(), "").has(204);
        assertThat(
                        seller.send("DELETE", path + "/photos/" + second.path("id").asString(), "")
                                .problem(409))
                .isEqualTo("listing.last-photo");
    }

    @Test
    void the_thirteenth_photo_is_rejected() {
        var seller = ApiTestClient.seller();
        var path = "/listings/" + seller.draft("Album") + "/photos";
        for (var i = 0; i < 12; i++) seller.upload(path, ApiTestClient.PICTURE).has(201);
        assertThat(seller.upload(path, ApiTestClient.PICTURE).problem(409))
                .isEqualTo("listing.too-many-photos");
    }

    @Test
    void a_seller_pages_through_their_listings() {
        var seller = ApiTestClient.seller();
        for (var title : List.of("Phare", "Alternateur", "Démarreur")) seller.draft(title);
        var first = seller.get("/me/listings?limit=2&status=draft").has(200).json();
        assertThat(first.path("items").size()).isEqualTo(2);
        var next =
                seller.get("/me/listings?limit=2&cursor=" + first.path("nextCursor").asString())
                        .has(200)
                        .json();
        assertThat(next.path("items").size()).isEqualTo(1);
        assertThat(next.path("nextCursor").isNull()).isTrue();
        assertThat(seller.get("/me/listings?q=d%C3%A9marreur").json().path("items").size())
                .isEqualTo(1);
        assertThat(seller.get("/me/listings?cursor=x").problem(400)).isEqualTo("parameter.invalid");
        assertThat(seller.get("/me/listings?status=deleted").problem(400))
                .isEqualTo("parameter.invalid");
        assertThat(ApiTestClient.buyer().get("/me/listings").problem(403))
                .isEqualTo("role.required");
    }

    @Test
    void a_sku_is_unique_per_seller() {
        var seller = ApiTestClient.seller();
        seller.post("/listings", "{\"title\": \"Une\", \"sku\": \"X1\"}").has(201);
        assertThat(seller.post("/listings", "{\"title\": \"Deux\", \"sku\": \"X1\"}").problem(409))
                .isEqualTo("listing.sku-taken");
    }

    @Test
    void missing_values_are_null_and_an_unknown_mileage_is_explicit() {
        var seller = ApiTestClient.seller();
        var id =
                seller.post(
                                "/listings",
                                "{\"title\": \"Nue\", \"donor\": {\"mileageUnknown\": true}, \"status\": \"sold\"}")
                        .has(201)
                        .json()
                        .path("id")
                        .asString();
        var read = seller.get("/listings/" + id).json();
        for (var field :
                new String[] {"sku", "location", "description", "price", "parcel", "publishedAt"})
            assertThat(read.has(field) && read.path(field).isNull()).as(field).isTrue();
        assertThat(read.path("donor").path("mileageUnknown").asBoolean()).isTrue();
        assertThat(read.path("status").asString()).isEqualTo("draft");
        assertThat(read.path("deliveryModes").toString()).isEqualTo("[\"home\",\"local-pickup\"]");
    }

    @Test
    void a_file_is_imported_and_its_progress_read() {
        var seller = ApiTestClient.seller();
        var rows = BodyPublishers.ofString("sku;titre\n1;Alternateur\n");
        var started =
                seller.send(
                                "POST",
                                "/imports?dryRun=true",
                                rows,
                                "text/csv; charset=windows-1252",
                                "Idempotency-Key",
                                "i1")
                        .has(202);
        var path =
                started.header("Location").substring((ApiTestClient.base() + "/api/v1").length());
        assertThat(started.json().path("status").asString()).isEqualTo("queued");
        assertThat(started.json().path("dryRun").asBoolean()).isTrue();
        assertThat(
                        seller.send(
                                        "POST",
                                        "/imports?dryRun=true",
                                        rows,
                                        "text/csv; charset=windows-1252",
                                        "Idempotency-Key",
                                        "i1")
                                .has(202)
                                .body())
                .isEqualTo(started.body());
        seller.get(path).has(200);
        var rejects = seller.get(path + "/rejects").has(200);
        assertThat(rejects.header("Content-Type")).startsWith("text/csv");
        assertThat(rejects.header("Content-Disposition")).contains("attachment");
        assertThat(ApiTestClient.seller().get(path).problem(404)).isEqualTo("import.unknown");
        var files = ApiTestClient.server().getBean(InMemoryImportFiles.class);
        var id = PathIds.importId(started.json().path("id").asString());
        try (var rowReader = files.open(id, Import.Format.CSV)) {
            assertThat(rowReader.next().values()).containsEntry("titre", "Alternateur");
        }
    }

    @Test
    void direct_uploads_are_unsupported_without_an_image_store() {
        assertThat(ApiTestClient.seller().post("/photo-uploads", "{}").problem(404))
                .isEqualTo("photo-upload.unsupported");
    }
}
