package fr.reemploi.adapters.http.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.domain.account.AddressBook;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AddressApiTest {
    private static final String ADDRESSES = "/me/addresses";
    private static final String ADDRESS =
            """
            {"name": "%s", "company": "Garage du Port", "line1": "3 quai de la Fosse",
             "postalCode": "44 000", "city": "Nantes", "country": "fr", "phone": "02 40 00 00 00"}\
            """;

    private final ApiTestClient buyer = ApiTestClient.buyer();

    @Test
    void an_address_is_saved_listed_replaced_and_deleted() {
        var saved = buyer.post(ADDRESSES, ADDRESS.formatted("Léa")).has(201);
        var path = ADDRESSES + "/" + saved.json().path("id").asString();
        assertThat(saved.header("Location")).endsWith("/api/v1" + path);

        var page = buyer.get(ADDRESSES).has(200).json();
        assertThat(page.path("nextCursor").isNull()).isTrue();
        var item = page.path("items").get(0);
        assertThat(item).isEqualTo(saved.json());
        assertThat(item.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "company",
                        "line1",
                        "line2",
                        "postalCode",
                        "city",
                        "country",
                        "phone");
        assertThat(item.path("postalCode").asString()).isEqualTo("44000");
        assertThat(item.path("phone").asString()).isEqualTo("+33240000000");
        assertThat(item.path("line2").isNull()).isTrue();

        // what was read can be sent back
        var replaced = buyer.send("PUT", path, item.toString().replace("Léa", "Zoé")).has(200);
        assertThat(replaced.json().path("name").asString()).isEqualTo("Zoé");
        assertThat(buyer.get("/me/export").json().path("addresses").toString()).contains("Zoé");

        buyer.send("DELETE", path, "").has(204);
        buyer.send("DELETE", path, "").has(204);
        assertThat(buyer.get(ADDRESSES).has(200).json().path("items")).isEmpty();
        assertThat(buyer.send("PUT", path, ADDRESS.formatted("Léa")).problem(404))
                .isEqualTo("address.unknown");
    }

    @Test
    void another_account_neither_sees_nor_changes_it() {
        var saved = buyer.post(ADDRESSES, ADDRESS.formatted("Léa")).has(201);
        var path = ADDRESSES + "/" + saved.json().path("id").asString();
        var other = ApiTestClient.buyer();

        assertThat(other.get(ADDRESSES).has(200).json().path("items")).isEmpty();
        assertThat(other.send("PUT", path, ADDRESS.formatted("Voleur")).problem(404))
                .isEqualTo("address.unknown");
        other.send("DELETE", path, "").has(204);
        assertThat(buyer.get(ADDRESSES).json().path("items").toString()).contains("Léa");
    }

    @Test
    void the_same_key_saves_one_address() {
        var key = UUID.randomUUID().toString();
        var first = buyer.post(ADDRESSES, ADDRESS.formatted("Léa"), "Idempotency-Key", key);
        var again = buyer.post(ADDRESSES, ADDRESS.formatted("Léa"), "Idempotency-Key", key);

        assertThat(again.has(201).json()).isEqualTo(first.has(201).json());
        assertThat(buyer.get(ADDRESSES).json().path("items")).hasSize(1);
        assertThat(
                        buyer.post(ADDRESSES, ADDRESS.formatted("Zoé"), "Idempotency-Key", key)
                                .problem(422))
                .isEqualTo("idempotency.reused");
    }

    @Test
    void wrong_fields_are_named_and_the_number_of_addresses_is_bounded() {
        var wrong =
                buyer.post(
                        ADDRESSES,
                        """
                        {"name": " ", "company": 3, "line1": "1 rue", "postalCode": "440",
                         "city": "Nantes", "country": "FR", "phone": "12", "planet": "Mars"}\
                        """);
        assertThat(wrong.problem(422)).isEqualTo("validation.failed");
        assertThat(wrong.json().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("name", "company", "postalCode", "phone", "planet");

        for (var i = 0; i < AddressBook.MAX_ADDRESSES; i++)
            buyer.post(ADDRESSES, ADDRESS.formatted("Léa")).has(201);
        assertThat(buyer.post(ADDRESSES, ADDRESS.formatted("Léa")).problem(409))
                .isEqualTo("addresses.too-many");
    }
}
