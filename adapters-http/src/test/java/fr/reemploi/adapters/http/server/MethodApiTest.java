package fr.reemploi.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.adapters.http.RawHttpClient;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `Allow` says what a path does, whichever way it is asked.
final class MethodApiTest {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/listings",
                "/listings/x",
                "/listings/x/publish",
                "/sessions",
                "/sessions/current",
                "/me",
                "/me/totp",
                "/ping",
                "/catalogue/makes"
            })
    void a_method_is_allowed_if_it_is_not_answered_with_405(String path) {
        var allowed = allowed("OPTIONS", path, 200);
        for (var method : METHODS) {
            var answer = ApiTestClient.anyone().send(method, path, "");
            assertThat(answer.status() != 405)
                    .as(answer.toString())
                    .isEqualTo(allowed.contains(method));
            if (answer.status() == 405)
                assertThat(Set.of(answer.header("Allow").split(", "))).isEqualTo(allowed);
        }
        assertThat(allowed("BREW", path, 405)).isEqualTo(allowed);
        assertThat(allowed("TRACE", path, 405)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"BREW,404", "OPTIONS,404", "PROPFIND,404", "GET,404"})
    void a_path_that_is_not_there_has_no_methods(String method, int status) {
        var answer = raw(method, "/api/v1/nothing", "");
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .doesNotContain("\r\nAllow:")
                .contains("path.unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "GET", "POST", "BREW"})
    void the_server_as_a_whole_has_no_methods(String method) {
        assertThat(raw(method, "*", "")).startsWith("HTTP/1.1 4").doesNotContain("\r\nAllow:");
    }

    @ParameterizedTest
    @CsvSource({"/listings,POST,200", "/listings,DELETE,403", "/nothing,PUT,403"})
    void a_preflight_is_answered_for_the_methods_of_the_path(
            String path, String method, int status) {
        var answer =
                raw(
                        "OPTIONS",
                        "/api/v1" + path,
                        "Origin: https://app.example\r\nAccess-Control-Request-Method: "
                                + method
                                + "\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        if (status == 200)
            assertThat(answer)
                    .contains("\r\nAccess-Control-Allow-Methods: GET,HEAD,OPTIONS,POST\r\n");
    }

    private static Set<String> allowed(String method, String path, int status) {
        var answer = raw(method, "/api/v1" + path, "");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        var allow = answer.replaceAll("(?s).*\r\nAllow: ([^\r]*)\r\n.*", "$1");
        return Set.of(allow.split(", "));
    }

    private static String raw(String method, String path, String headers) {
        return RawHttpClient.send(
                method
                        + " "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\n"
                        + headers
                        + "Connection: close\r\n\r\n");
    }
}
