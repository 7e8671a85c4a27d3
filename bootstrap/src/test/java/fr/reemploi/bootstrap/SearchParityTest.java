package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.search.SearchParameter;
import fr.reemploi.application.search.SearchParameters;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The search page and the REST API find the same parts for the same parameters.
@Tag("server")
class SearchParityTest {
    private static final int QUERIES = 100;
    private static final int PARTS = 30;
    private static final Pattern CARD =
            Pattern.compile("<h3><a id=\"[^\"]*\" href=\"/pieces/[^\"]*?([0-9a-f-]{36})\"");

    private final Random random = new Random(11);

    @Test
    void a_hundred_random_queries_find_the_same_parts(@TempDir Path folder) throws Exception {
        try (var server = new RunningServer(folder.resolve("data"))) {
            var client = server.client().asSeller();
            for (var at = 0; at < PARTS; at++) sell(client);
            Await.until(
                    Duration.ofSeconds(20), () -> client.search("").path("total").asInt() == PARTS);
            var withParts = 0;
            var invalid = 0;
            for (var round = 0; round < QUERIES; round++) {
                var query = randomQuery();
                var parsed = SearchParameters.parse(query);
                var response = client.send("GET", "/listings?" + encoded(query), null);
                var page = page(server, encoded(query));
                if (!parsed.errors().isEmpty()) {
                    invalid++;
                    assertThat(response.statusCode()).as(encoded(query)).isEqualTo(400);
                    assertThat(page).contains("class=\"notice\"");
                    response = client.send("GET", "/listings?" + encoded(raw(parsed)), null);
                }
                assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
                var ids = ids(response.body());
                assertThat(ids(page)).as(encoded(query)).isEqualTo(ids);
                if (!ids.isEmpty()) withParts++;
            }
            assertThat(withParts).isGreaterThan(QUERIES / 5);
            assertThat(invalid).isBetween(5, QUERIES / 2);
        }
    }

    private void sell(ApiClient client) {
        var listing =
                """
                {"title": "%s", "category": "%s", "grade": "%s", "condition": "%s", "position": "%s",
                 "price": {"amount": %d, "currency": "EUR"}, "references": ["8200 66%d"], "warrantyMonths": %d,
                 "donor": {"make": "renault", "model": "%s", "year": %d, "fuel": "%s",
                           "engineCode": "K9K 70%d", "mileageKm": %d}}
                """
                        .formatted(
                                any("Alternateur Clio", "Phare avant", "Démarreur Bosch"),
                                any("alternator", "starter-motor"),
                                any("A", "B", "C"),
                                any("used", "reconditioned"),
                                any("front", "rear-left"),
                                1_000 * (1 + random.nextInt(12)),
                                random.nextInt(3),
                                3 * random.nextInt(5),
                                any("clio-iii", "megane-ii"),
                                2006 + random.nextInt(4),
                                any("diesel", "petrol"),
                                random.nextInt(3),
                                50_000 * (1 + random.nextInt(4)));
        var draft = client.send("POST", "/listings", listing);
        assertThat(draft.statusCode()).as(draft.body()).isEqualTo(201);
        var id = ApiClient.json(draft).path("id").asString();
        assertThat(client.upload(id, ApiClient.jpeg()).statusCode()).isEqualTo(201);
        assertThat(client.send("POST", "/listings/" + id + "/publish", null).statusCode())
                .isEqualTo(200);
    }

    private Map<String, String[]> randomQuery() {
        var query = new LinkedHashMap<String, String[]>();
        var count = 1 + random.nextInt(3);
        while (query.size() < count) {
            var parameter = any(SearchParameter.values());
            // a plate needs a register
            if (parameter == SearchParameter.PLATE) continue;
            var values = parameter.format().repeated() ? 1 + random.nextInt(2) : 1;
            query.put(
                    parameter.key(),
                    Stream.generate(() -> value(parameter)).limit(values).toArray(String[]::new));
        }
        return query;
    }

    /// Mostly a value within the declared bounds, sometimes another.
    private String value(SearchParameter parameter) {
        // only the search tells whether a cursor is one of its own
        if (parameter == SearchParameter.CURSOR) return "";
        if (random.nextInt(12) == 0) return any("nonsense", "-1", "99999999999", "0", "48.1,2.2");
        var format = parameter.format();
        if (!format.choices().isEmpty())
            return format.choices().get(random.nextInt(format.choices().size()));
        return switch (parameter) {
            case TEXT -> any("alternateur", "phare clio", "altrenateur", "8200660");
            case MAKE -> any("renault", "honda", "nobody");
            case MODEL -> any("clio-iii", "megane-ii");
            case CATEGORY -> any("alternator", "starter-motor", "unknown");
            case ENGINE_CODE -> any("K9K-700", "k9k701");
            case REFERENCE -> any("8200-660", "8200.661");
            case VIN -> any("VF1BR1S0H40000000", "VF1BR1S0330000000");
            case YEAR -> Integer.toString(2004 + random.nextInt(6));
            case DEPARTMENT -> any("49", "2a");
            case SELLER -> any("me", "0198c0de-0000-7000-8000-000000000000");
            case NEAR -> any("47.47,-0.55", "43.3,5.37");
            case PRICE_MIN, PRICE_MAX -> Integer.toString(1_000 * random.nextInt(12));
            case MILEAGE_MAX -> Integer.toString(50_000 * random.nextInt(5));
            case FACETS -> "make,price";
            default -> {
                var range = format.range().orElseThrow();
                yield Long.toString(range.min() + random.nextInt((int) Math.min(100, range.max())));
            }
        };
    }

    private String page(RunningServer server, String query) {
        var request =
                HttpRequest.newBuilder(URI.create(server.address() + "/recherche?" + query))
                        .build();
        var response = server.client().send(request);
        // an empty value is not part of the address of a search
        if (response.statusCode() == 303 || response.statusCode() == 302) {
            var address = response.headers().firstValue("Location").orElseThrow();
            request = HttpRequest.newBuilder(URI.create(server.address()).resolve(address)).build();
            response = server.client().send(request);
        }
        assertThat(response.statusCode()).as(query).isEqualTo(200);
        return response.body();
    }

    private static List<String> ids(String body) {
        var ids = new ArrayList<String>();
        if (body.startsWith("{")) {
            for (var item : ApiClient.tree(body).path("items")) ids.add(item.path("id").asString());
            return ids;
        }
        CARD.matcher(body).results().forEach(card -> ids.add(card.group(1)));
        return ids;
    }

    private static Map<String, String[]> raw(SearchParameters parameters) {
        var raw = new LinkedHashMap<String, String[]>();
        parameters
                .values()
                .forEach((parameter, values) ->
                        raw.put(parameter.key(), values.toArray(String[]::new)));
        return raw;
    }

    private static String encoded(Map<String, String[]> query) {
        return query.entrySet().stream()
                .flatMap(parameter ->
                        Stream.of(parameter.getValue())
                                .map(value ->
                                        parameter.getKey()
                                                + "="
                                                + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
