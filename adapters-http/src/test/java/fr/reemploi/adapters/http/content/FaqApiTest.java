package fr.reemploi.adapters.http.content;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.adapters.http.OrderApiFixture;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FaqApiTest {
    private static final String ENTRY =
            """
            {"category": "delivery", "order": 3,
             "fr": {"question": "Livrez-vous le %1$s ?", "answer": "Oui, le %1$s aussi."},
             "en": {"question": "Do you deliver on %1$s?", "answer": "Yes, on %1$s too."}}\
            """;

    private final ApiTestClient admin = OrderApiFixture.administrator();
    private final ApiTestClient anyone = ApiTestClient.anyone();

    @Test
    void everybody_reads_the_questions_in_the_requested_language() {
        var items = faq("");
        assertThat(items.size()).isGreaterThanOrEqualTo(40);
        assertThat(items.get(0).propertyNames())
                .containsExactlyInAnyOrder("id", "category", "question", "answer");
        assertThat(items.toString()).contains("Ai-je un droit de rétractation");
        assertThat(
                        anyone.get("/faq", "Accept-Language", "en")
                                .has(200)
                                .json()
                                .path("items")
                                .toString())
                .contains("right of withdrawal");
        assertThat(faq("?category=returns"))
                .isNotEmpty()
                .allSatisfy(
                        item -> assertThat(item.path("category").asString()).isEqualTo("returns"));
        assertThat(faq("?category=unheard-of")).isEmpty();
    }

    @Test
    void an_entry_is_created_found_replaced_and_deleted() {
        var answer = admin.post("/admin/faq", ENTRY.formatted("vendredi")).has(201);
        var created = answer.json();
        var path = "/admin/faq/" + created.path("id").asString();
        assertThat(answer.header("Location")).endsWith("/api/v1" + path);
        assertThat(created.path("fr").path("question").asString())
                .isEqualTo("Livrez-vous le vendredi ?");
        assertThat(admin.get("/admin/faq").has(200).json().path("items").toString())
                .contains("on vendredi");
        assertThat(faq("?q=vendredi").get(0).path("id")).isEqualTo(created.path("id"));

        assertThat(admin.send("PUT", path, ENTRY.formatted("mardi")).has(200).json().path("id"))
                .isEqualTo(created.path("id"));
        assertThat(faq("?q=vendredi")).isEmpty();

        admin.send("DELETE", path, "").has(204);
        admin.send("DELETE", path, "").has(204);
        assertThat(faq("?q=mardi")).isEmpty();
        assertThat(admin.send("PUT", path, ENTRY.formatted("lundi")).problem(404))
                .isEqualTo("faq.unknown");
    }

    @Test
    void a_wrong_entry_is_rejected_with_its_fields_and_an_unknown_id_is_404() {
        assertThat(admin.post("/admin/faq", "{\"order\": \"x\"}").problem(422))
                .isEqualTo("validation.failed");
        for (var id : new String[] {"nonsense", UUID.randomUUID().toString()})
            assertThat(admin.send("PUT", "/admin/faq/" + id, ENTRY.formatted("x")).problem(404))
                    .isEqualTo("faq.unknown");
    }

    private JsonNode faq(String query) {
        return anyone.get("/faq" + query).has(200).json().path("items");
    }
}
