package fr.reemploi.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.RawHttpClient;
import fr.reemploi.adapters.http.api.SecurityHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every answer carries the security headers once, whoever writes it: a controller, a filter, a
/// valve or Tomcat itself.
final class SecurityHeadersApiTest {
    private static final List<String> NAMES =
            List.of(
                    "content-security-policy",
                    "x-content-type-options",
                    "x-frame-options",
                    "referrer-policy");

    @ParameterizedTest
    @CsvSource({
        "200, GET /api/v1/ping, ''",
        "200, GET /openapi.json, ''",
        "200, HEAD /api/v1/ping, ''",
        "200, OPTIONS /api/v1/listings, ''",
        "401, GET /api/v1/me, ''",
        "401, GET /api/v1/listings, Authorization: Bearer x",
        "404, GET /api/v1/listings/x, ''",
        "404, GET /api/v1/nowhere, ''",
        "404, GET /photos/x/small.jpg, ''",
        "404, GET /nulle-part, ''",
        "405, DELETE /api/v1/ping, ''",
        "404, TRACE /nulle-part, ''",
        "405, TRACE /openapi.json, ''",
        "406, GET /api/v1/listings, Accept: text/csv",
        "400, GET /api/v1/%zz, ''",
        "400, GET /%zz, ''",
        "400, GET /a{b, ''",
        "400, G(T /api/v1/ping, ''",
        "400, GET /api/v1/ping, Host: a b",
        "400, GET /recherche, Content-Length: -1",
        "400, POST /recherche, Transfer-Encoding: cow",
        "413, POST /api/v1/sessions, Content-Length: 300000000",
    })
    void every_answer_carries_them(int status, String request, String header) {
        var answer =
                RawHttpClient.send(
                        request
                                + " HTTP/1.1\r\n"
                                + (header.startsWith("Host") ? "" : "Host: localhost\r\n")
                                + (header.isEmpty() ? "" : header + "\r\n")
                                + "Content-Type: application/json\r\nConnection: close\r\n\r\n");
        assertThat(answer).as(request).startsWith("HTTP/1.1 " + status);
        assertProtected(answer);
    }

    @Test
    void so_do_those_to_what_is_too_long_to_read() {
        for (var path : List.of("/api/v1/ping", "/recherche")) {
            var long1 = "GET " + path + " HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000);
            var headers = RawHttpClient.send(long1 + "\r\nConnection: close\r\n\r\n");
            assertThat(headers).startsWith("HTTP/1.1 431");
            assertProtected(headers);
            var address =
                    RawHttpClient.send(
                            "GET " + path + "?" + "q".repeat(20_000) + " HTTP/1.1\r\n\r\n");
            assertThat(address).startsWith("HTTP/1.1 414");
            assertProtected(address);
        }
    }

    @Test
    void https_is_required_from_then_on_where_the_request_came_by_https() {
        for (var path :
                List.of("/api/v1/ping", "/nulle-part", "/%zz", "/api/v1/%zz", "/photos/x")) {
            assertThat(get(path, "X-Forwarded-Proto: https"))
                    .as(path)
                    .containsOnlyOnce("Strict-Transport-Security: max-age=31536000\r\n");
            assertThat(get(path, "X: y")).as(path).doesNotContain("Strict-Transport-Security");
        }
    }

    /// The answer to headers that never end is written as bytes: no request was read.
    @Test
    void the_lines_of_an_answer_without_a_request_carry_them() {
        assertProtected("HTTP/1.1 408 \r\n" + SecurityHeaders.lines() + "\r\n");
    }

    private static String get(String path, String header) {
        return RawHttpClient.send(
                "GET "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\n"
                        + header
                        + "\r\nConnection: close\r\n\r\n");
    }

    private static void assertProtected(String answer) {
        var head = answer.split("\r\n\r\n", 2)[0];
        var names = new ArrayList<String>();
        for (var line : head.split("\r\n"))
            names.add(line.split(":", 2)[0].toLowerCase(Locale.ROOT));
        for (var name : NAMES) assertThat(names).as(head).containsOnlyOnce(name);
        assertThat(head)
                .contains("frame-ancestors 'none'", "X-Content-Type-Options: nosniff")
                .contains("Referrer-Policy: no-referrer");
    }
}
