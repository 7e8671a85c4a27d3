package fr.reemploi.adapters.http.listing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ListingApiTest {
    @Test
    void a_part_is_drafted_illustrated_published_and_found() {
        var seller = ApiTestClient.seller();
        var id = seller.draft("Alternateur du premier chemin");
        var photo = seller.upload("/listings/" + id + "/photos", ApiTestClient.PICTURE).has(201);
        assertThat(photo.json().path("url").asString())
                .startsWith(ApiTestClient.base() + "/photos/");
        seller.post("/listings/" + id + "/publish", "").has(200);

        var results =
                ApiTestClient.anyone().get("/listings?q=premier&facets=make,price").has(200).json();

        assertThat(results.path("total").asInt()).isEqualTo(1);
        var card = results.path("items").get(0);
        assertThat(card.path("id").asString()).isEqualTo(id);
        assertThat(card.path("seller").path("tradeName").asString()).isEqualTo("Casse de l'Ouest");
        assertThat(card.path("photo").path("url").asString())
                .startsWith(ApiTestClient.base() + "/photos/");
        assertThat(card.path("donor").path("mileageKm").asInt()).isEqualTo(125_000);
        assertThat(card.has("distanceMeters")).isFalse();
        assertThat(results.path("facets").propertyNames()).containsExactly("make", "price");
        assertThat(results.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void private_fields_are_visible_to_the_seller_only() {
        var seller = ApiTestClient.seller();
        var id = seller.sell("Démarreur discret");
        var own = seller.get("/listings/" + id).has(200).json();
        assertThat(own.path("location").asString()).isEqualTo("A-12");
        assertThat(own.path("donor").path("vin").asString()).isEqualTo("VF1BR1S0H40000000");

        var response = ApiTestClient.anyone().get("/listings/" + id).has(200);

        assertThat(response.json().has("sku")).isFalse();
        assertThat(response.json().has("location")).isFalse();
        assertThat(response.json().path("donor").path("vin").asString()).isEqualTo("VF1BR1S0H40");
        assertThat(response.json().path("position").isNull()).isTrue();
        assertThat(response.header("ETag")).matches("\"[0-9]+\"");
        assertThat(response.header("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void a_listing_is_sent_with_its_length_and_not_again_when_unchanged() {
        var path = "/listings/" + ApiTestClient.seller().sell("Rétroviseur connu");
        var first = ApiTestClient.anyone().get(path).has(200);
        assertThat(first.header("Content-Type")).startsWith("application/json");
        assertThat(first.header("Content-Length"))
                .isEqualTo(String.valueOf(first.body().getBytes(StandardCharsets.UTF_8).length));
        ApiTestClient.anyone().get(path, "If-None-Match", first.header("ETag")).has(304);
    }

    @Test
    void all_field_errors_are_reported_at_once_in_the_requested_language() {
        var seller = ApiTestClient.seller();
        var id =
                seller.post("/listings", "{\"title\": \"Rien que le titre\"}")
                        .has(201)
                        .json()
                        .path("id")
                        .asString();

        var refused =
                seller.post(
                        "/listings/" + id + "/publish", "", "Accept-Language", "en-GB,en;q=0.9");

        assertThat(refused.problem(422)).isEqualTo("validation.failed");
        assertThat(refused.json().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("price", "category", "donor.mileageKm", "photos");
        assertThat(refused.json().path("errors").get(0).path("message").asString())
                .isEqualTo("This field is required.");
        assertThat(refused.header("X-Request-Id"))
                .isEqualTo(refused.json().path("requestId").asString());
    }

    @Test
    void an_update_requires_the_current_version() {
        var seller = ApiTestClient.seller();
        var id = seller.draft("À corriger");
        var path = "/listings/" + id;
        var patch = "{\"description\": \"Comme neuf\"}";
        assertThat(seller.send("PATCH", path, patch).problem(428))
                .isEqualTo("precondition.required");
        assertThat(seller.send("PATCH", path, patch, "If-Match", "\"99\"").problem(412))
                .isEqualTo("version.stale");
        assertThat(seller.send("PATCH", path, patch, "If-Match", "W/x").problem(400))
                .isEqualTo("if-match.malformed");
        var tag = seller.get(path).header("ETag");

        var changed = seller.send("PATCH", path, patch, "If-Match", tag).has(200);

        assertThat(changed.json().path("description").asString()).isEqualTo("Comme neuf");
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void a_vin_filters_by_its_decoded_make() {
        ApiTestClient.seller().sell("Turbo par le VIN");
        assertThat(count("vin=VF1BR1S0H40000000")).isEqualTo(1);
        assertThat(count("vin=VF1BR1S0H40000000&make=renault&make=dacia")).isEqualTo(1);
        assertThat(count("vin=VF1BR1S0H40000000&make=peugeot")).isZero();
        assertThat(count("vin=ZZZBR1S0H40000000")).isZero();
        assertThat(count("category=alternator&year=2008&reference=8200.660.034")).isEqualTo(1);
    }

    private static int count(String query) {
        var answer = ApiTestClient.anyone().get("/listings?q=Turbo%20par%20le%20VIN&" + query);
        return answer.has(200).json().path("total").asInt();
    }
}
