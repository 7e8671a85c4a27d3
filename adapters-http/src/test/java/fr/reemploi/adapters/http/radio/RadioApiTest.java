package fr.reemploi.adapters.http.radio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.adapters.http.OrderApiFixture;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RadioApiTest {
    private static final String STATION =
            "{\"name\": \"Radio Zoë\", \"streamUrl\": \"%s\", \"format\": \"aac\"}";
    private static final String STATIONS = "/admin/radio/stations";

    private final ApiTestClient admin = OrderApiFixture.administrator();
    private final ApiTestClient anyone = ApiTestClient.anyone();

    @Test
    void a_station_is_created_listed_to_everybody_replaced_and_deleted() {
        var answer = admin.post(STATIONS, STATION.formatted("https://radio.example/z")).has(201);
        var path = STATIONS + "/" + answer.json().path("id").asString();
        assertThat(answer.header("Location")).endsWith("/api/v1" + path);

        var items = anyone.get("/radio/stations").has(200).json().path("items");
        var last = items.get(items.size() - 1);
        assertThat(last.propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "name", "streamUrl", "logoUrl", "format", "reachable");
        assertThat(last.path("streamUrl").asString()).isEqualTo("https://radio.example/z");
        assertThat(last.path("format").asString()).isEqualTo("aac");
        assertThat(last.path("logoUrl").isNull()).isTrue();

        admin.send("PUT", path, STATION.formatted("https://radio.example/y")).has(200);
        assertThat(admin.get(STATIONS).has(200).json().toString()).contains("radio.example/y");
        admin.send("DELETE", path, "").has(204);
        admin.send("DELETE", path, "").has(204);
        assertThat(anyone.get("/radio/stations").has(200).json().toString())
                .doesNotContain("radio.example");
        assertThat(admin.send("PUT", path, STATION.formatted("https://a.example/")).problem(404))
                .isEqualTo("radio.unknown");
    }

    @Test
    void addresses_follow_the_rule_of_service_addresses() {
        for (var address : new String[] {"http://radio.example/z", "https://10.0.0.1/z", "z"})
            assertThat(admin.post(STATIONS, STATION.formatted(address)).problem(422))
                    .isEqualTo("validation.failed");
        for (var id : new String[] {"nonsense", UUID.randomUUID().toString()})
            assertThat(
                            admin.send(
                                            "PUT",
                                            STATIONS + "/" + id,
                                            STATION.formatted("https://a.example/"))
                                    .problem(404))
                    .isEqualTo("radio.unknown");
    }
}
