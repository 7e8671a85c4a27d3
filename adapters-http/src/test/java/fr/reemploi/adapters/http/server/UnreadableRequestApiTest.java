package fr.reemploi.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.RawHttpClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests no client library sends.
final class UnreadableRequestApiTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?fbclid=abc==",
                "?q=100%",
                "?a%0Ab=1",
                "?%C2%81=1",
                "?%00=1",
                "?utm_campaign=a|b[c]{d}^`",
                "?q=%E2%80%AE&%EF%BF%BF=%F3%A0%80%81",
                "?=&&=x&?a"
            })
    void a_query_nobody_reads_changes_nothing(String query) {
        for (var path : List.of("/ping", "/listings", "/catalogue/makes"))
            assertThat(RawHttpClient.send(get("/api/v1" + path + query, "")))
                    .as(path)
                    .startsWith("HTTP/1.1 200");
        assertThat(RawHttpClient.send(get("/api/v1/orders" + query, "")))
                .startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Weird: \u0001",
                "X-Weird: \u0085\u0090",
                "X-W\u0001: a",
                "Cookie: a=\u0001; b=\"; c",
                "Cookie: =; ;;",
                "Accept-Language: \u0085;q=;;",
                "Accept: */;q=x",
                "Content-Type: x",
                "Content-Type: text/\u0085",
                "Content-Length: -1",
                "Content-Length: 9999999999999999999",
                "Transfer-Encoding: cow",
                "Range: bytes=9-1",
                "If-None-Match: \u00ff",
                "If-Modified-Since: never",
                "Origin: null\u0085",
                "Authorization: Bearer \u0085",
                "Expect: 200-maybe",
                "Host: a b",
                "X-Request-Id: \u0085"
            })
    void no_header_is_answered_with_a_server_error(String header) {
        for (var path :
                List.of(
                        "/api/v1/listings",
                        "/api/v1/me",
                        "/openapi.json",
                        "/photos/x",
                        "/nulle-part"))
            for (var method : List.of("GET", "HEAD", "POST", "OPTIONS"))
                assertThat(
                                RawHttpClient.send(
                                        get(path, header + "\r\n").replaceFirst("GET", method)))
                        .as(method + " " + path)
                        .matches("(?s)HTTP/1\\.1 [24]\\d\\d.*");
    }

    @Test
    void headers_too_large_are_said_to_be() {
        var answer = RawHttpClient.send(get("/api/v1/ping", "X: " + "x".repeat(20_000) + "\r\n"));
        assertThat(answer).startsWith("HTTP/1.1 431").contains("\"code\":\"headers.too-large\"");
        assertThat(RawHttpClient.send(get("/recherche", "Cookie: " + "x".repeat(20_000) + "\r\n")))
                .startsWith("HTTP/1.1 431")
                .contains("<h1>", "Content-Language: fr, en");
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 300, 1_000})
    void too_many_headers_are_said_to_be(int count) {
        var headers = "X-A: 1\r\n".repeat(count);
        assertThat(RawHttpClient.send(get("/api/v1/ping", headers)))
                .startsWith("HTTP/1.1 431")
                .contains("\"code\":\"headers.too-large\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {17_000, 30_000, 200_000})
    void an_address_too_long_is_said_to_be(int length) {
        var query = "?q=" + "x".repeat(length);
        assertThat(RawHttpClient.send(get("/recherche" + query, "")))
                .startsWith("HTTP/1.1 414")
                .contains("text/html", "<h1>", "lang=\"fr\"", "lang=\"en\"");
        assertThat(RawHttpClient.send(get("/api/v1/listings" + query, "")))
                .startsWith("HTTP/1.1 414")
                .contains("\"code\":\"address.too-long\"", "\"instance\":\"/api/v1/listings\"");
    }

    @Test
    void an_expectation_we_do_not_know_is_a_malformed_request() {
        assertThat(RawHttpClient.send(get("/api/v1/listings", "Expect: 200-maybe\r\n")))
                .startsWith("HTTP/1.1 417")
                .contains("\"title\":\"Requête mal formée\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recherche\u0001", "/pi\u00e9ce", "/%", "/%zz", "/a{b"})
    void a_path_tomcat_rejects_is_answered_with_a_page_outside_the_api(String path) {
        var answer = RawHttpClient.send(get(path, "Accept-Language: en\r\n"));
        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("text/html", "X-Request-Id: ", "Content-Language: ")
                .doesNotContain("{\"type\"");
        assertThat(RawHttpClient.send(get("/api/v1" + path, "")))
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json");
    }

    private static String get(String target, String headers) {
        return "GET "
                + target
                + " HTTP/1.1\r\nHost: localhost\r\n"
                + headers
                + "Connection: close\r\n\r\n";
    }
}
