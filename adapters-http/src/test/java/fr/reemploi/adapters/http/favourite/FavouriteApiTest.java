package fr.reemploi.adapters.http.favourite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FavouriteApiTest {
    private final ApiTestClient seller = ApiTestClient.seller();
    private final ApiTestClient buyer = ApiTestClient.buyer();

    @Test
    void a_favourite_is_added_checked_listed_and_removed() {
        var id = seller.sell("Alternateur");
        var favourite = "/me/favourites/" + id;
        assertThat(buyer.get(favourite).problem(404)).isEqualTo("favourite.unknown");

        buyer.send("PUT", favourite, "").has(204);
        buyer.send("PUT", favourite, "").has(204);
        buyer.get(favourite).has(204);
        var items = buyer.get("/me/favourites").has(200).json().path("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("id").asString()).isEqualTo(id);
        assertThat(items.get(0).path("title").asString()).isEqualTo("Alternateur");
        assertThat(items.get(0).path("status").asString()).isEqualTo("published");
        assertThat(seller.get("/me/favourites").has(200).json().path("items")).isEmpty();

        buyer.send("DELETE", favourite, "").has(204);
        buyer.send("DELETE", favourite, "").has(204);
        assertThat(buyer.get("/me/favourites").has(200).json().path("items")).isEmpty();
    }

    @Test
    void a_favourite_withdrawn_since_is_listed_and_one_deleted_is_not() {
        var withdrawn = seller.sell("Phare");
        var deleted = seller.sell("Porte");
        for (var id : List.of(withdrawn, deleted))
            buyer.send("PUT", "/me/favourites/" + id, "").has(204);

        seller.post("/listings/" + withdrawn + "/withdraw", "").has(200);
        seller.send("DELETE", "/listings/" + deleted, "").has(204);

        var items = buyer.get("/me/favourites").has(200).json().path("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("status").asString()).isEqualTo("withdrawn");
        buyer.send("PUT", "/me/favourites/" + withdrawn, "").has(204);
        assertThat(seller.send("PUT", "/me/favourites/" + deleted, "").problem(410))
                .isEqualTo("listing.gone");
    }

    @Test
    void a_listing_that_is_unknown_or_a_draft_is_404() {
        var draft = seller.draft("Brouillon");
        for (var id : List.of(UUID.randomUUID().toString(), "nonsense", draft))
            assertThat(buyer.send("PUT", "/me/favourites/" + id, "").problem(404))
                    .isEqualTo("listing.unknown");
        assertThat(seller.send("PUT", "/me/favourites/" + draft, "").problem(404))
                .isEqualTo("listing.unknown");
    }

    @Test
    void favourites_are_listed_in_pages_the_last_added_first() {
        var ids = IntStream.range(0, 3).mapToObj(number -> seller.sell("Pièce " + number)).toList();
        ids.forEach(id -> buyer.send("PUT", "/me/favourites/" + id, "").has(204));

        var read = new ArrayList<String>();
        var page = buyer.get("/me/favourites?limit=2").has(200).json();
        page.path("items").forEach(item -> read.add(item.path("id").asString()));
        var next = "/me/favourites?limit=2&cursor=" + page.path("nextCursor").asString();
        var last = buyer.get(next).has(200).json();
        last.path("items").forEach(item -> read.add(item.path("id").asString()));

        assertThat(read).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(last.path("nextCursor").isNull()).isTrue();
        assertThat(buyer.get("/me/favourites?cursor=nonsense").problem(400))
                .isEqualTo("parameter.invalid");
    }
}
