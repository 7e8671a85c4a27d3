package fr.reemploi.adapters.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.adapters.http.RawHttpClient;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProblemApiTest {
    @Test
    void a_problem_has_all_documented_fields() {
        var problem = ApiTestClient.anyone().get("/listings/x", "X-Request-Id", "my-id.1");
        assertThat(problem.problem(404)).isEqualTo("listing.unknown");
        assertThat(problem.json().path("type").asString()).isEqualTo("/problems/listing.unknown");
        assertThat(problem.json().path("status").asInt()).isEqualTo(404);
        assertThat(problem.json().path("instance").asString()).isEqualTo("/api/v1/listings/x");
        assertThat(problem.json().path("requestId").asString()).isEqualTo("my-id.1");
        assertThat(problem.json().path("title").asString()).isEqualTo("Introuvable");
        assertThat(problem.header("X-Request-Id")).isEqualTo("my-id.1");
        assertThat(problem.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void an_invalid_request_id_is_replaced() {
        var answer = ApiTestClient.anyone().get("/ping", "X-Request-Id", "a b<c>");
        assertThat(answer.header("X-Request-Id")).isNotEmpty().isNotEqualTo("a b<c>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr;q=0.1,en;q=0.9 | en",
                "fr-CA, en;q=0.5 | fr",
                "de, en;q=0.2, fr;q=0.1 | en",
                "de | fr",
                "french | fr",
                "en-GB | en"
            })
    void the_preferred_language_is_used(String accepted, String expected) {
        var problem = ApiTestClient.anyone().get("/listings/x", "Accept-Language", accepted);
        assertThat(problem.header("Content-Language")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"de, fr", "en-GB, en", "'', fr", "'fr;q=0.2, en;q=0.3', en"})
    void an_answer_with_texts_declares_their_language(String accepted, String spoken) {
        var answer =
                ApiTestClient.anyone().get("/catalogue/categories", "Accept-Language", accepted);
        assertThat(answer.has(200).header("Content-Language")).isEqualTo(spoken);
        assertThat(answer.headers("Vary")).contains("Accept-Language");
        assertThat(answer.body()).contains(spoken.equals("fr") ? "Alternateur" : "Alternator");
    }

    @Test
    void an_answer_without_texts_declares_no_language() {
        var answer = ApiTestClient.anyone().get("/ping", "Accept-Language", "en").has(200);
        assertThat(answer.header("Content-Language")).isEmpty();
    }

    @Test
    void a_request_rejected_by_tomcat_has_a_request_id_too() {
        var answer =
                RawHttpClient.send(
                        "TRACE /api/v1/ping HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 405");
        var id = answer.replaceAll("(?s).*\"requestId\":\"([^\"]+)\".*", "$1");
        assertThat(answer).contains("\r\nX-Request-Id: " + id + "\r\n");
    }

    @Test
    void a_file_too_large_to_import_is_too_large() {
        var refused =
                ProblemMapper.ofDomainException(new InvalidInputException("import.too-large", 200));
        assertThat(refused.status()).isEqualTo(413);
    }

    @Test
    void unknown_paths_are_problems() {
        for (var path :
                List.of(
                        "/nothing",
                        "/listings/",
                        "//api",
                        "//api/v2",
                        "//photos/x",
                        "//.well-known/x"))
            assertThat(ApiTestClient.anyone().get(path).problem(404))
                    .as(path)
                    .isEqualTo("path.unknown");
    }

    @Test
    void an_unsupported_method_lists_the_allowed_ones() {
        var refused = ApiTestClient.anyone().send("DELETE", "/listings", "");
        assertThat(refused.problem(405)).isEqualTo("method.not-allowed");
        assertThat(refused.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
    }

    @Test
    void an_unsupported_representation_is_a_problem() {
        assertThat(ApiTestClient.anyone().get("/ping", "Accept", "application/xml").problem(406))
                .isEqualTo("media-type.not-acceptable");
    }

    @Test
    void a_request_rejected_by_tomcat_is_a_problem_too() {
        for (var line :
                List.of(
                        "GET /api/v1/ping\u0001 HTTP/1.1",
                        "GET /api/v1/pi{ng HTTP/1.1",
                        "GET /api/v1/%2e%2e/ping%00 HTTP/1.1",
                        "GET /api/v1/a;b=c//ping HTTP/1.1")) {
            var answer =
                    RawHttpClient.send(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .as(line)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json");
        }
        var long_ =
                "GET /api/v1/ping HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: "
                        + "x".repeat(20_000)
                        + "\r\n\r\n";
        assertThat(RawHttpClient.send(long_)).contains("application/problem+json");
    }

    @Test
    void without_a_plate_register_there_is_no_retry_after() {
        for (var path : List.of("/vehicles?plate=AB-123-CD", "/listings?plate=AB-123-CD")) {
            var refused = ApiTestClient.anyone().get(path);
            assertThat(refused.problem(503)).isEqualTo("vehicle-lookup.not-configured");
            assertThat(refused.header("Retry-After")).isEmpty();
        }
    }

    @Test
    void a_vehicle_is_identified_by_its_vin() {
        var vehicle = ApiTestClient.anyone().get("/vehicles?vin=vf1br1s0h40000000").has(200).json();
        assertThat(vehicle.path("make").asString()).isEqualTo("renault");
        assertThat(vehicle.path("source").asString()).isEqualTo("vin");
        assertThat(ApiTestClient.anyone().get("/vehicles?vin=123").problem(422))
                .isEqualTo("vin.invalid");
        assertThat(ApiTestClient.anyone().get("/vehicles?vin=ZZZBR1S0H40000000").problem(404))
                .isEqualTo("vehicle.unknown");
        assertThat(ApiTestClient.anyone().get("/vehicles").problem(400))
                .isEqualTo("parameter.missing");
    }

    @Test
    void any_origin_is_allowed() {
        var response = ApiTestClient.anyone().get("/ping", "Origin", "https://ailleurs.example");
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(response.header("Access-Control-Expose-Headers")).contains("ETag");
    }

    @Test
    void an_unchanged_catalogue_is_not_sent_again() {
        for (var path :
                List.of(
                        "/catalogue/makes",
                        "/catalogue/makes/renault/models",
                        "/catalogue/models/clio-iii",
                        "/catalogue/categories")) {
            var first = ApiTestClient.anyone().get(path).has(200);
            ApiTestClient.anyone().get(path, "If-None-Match", first.header("ETag")).has(304);
        }
        var english = ApiTestClient.anyone().get("/catalogue/categories", "Accept-Language", "en");
        assertThat(english.body()).contains("Alternator");
        assertThat(english.header("ETag"))
                .isNotEqualTo(ApiTestClient.anyone().get("/catalogue/categories").header("ETag"));
    }
}
