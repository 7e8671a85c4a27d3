package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.account.CreateFirstAdministrator;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.EmailAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Sends every kind of invalid input to every endpoint of the served OpenAPI document. Each
/// response must be a documented problem, never a 500 and never another account's data.
@Tag("server")
class BadInputTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final AtomicLong KEYS = new AtomicLong();
    private static final String SECRET_TITLE = "Titre du brouillon d'un autre";

    @TempDir static Path folder;

    private static RunningServer server;
    private static String seller;
    private static String othersDraft;
    private static List<Operation> operations;

    @BeforeAll
    static void open() {
        server = new RunningServer(folder.resolve("data"));
        othersDraft = server.client().asSeller().draft(SECRET_TITLE, "X1");
        // an administrator too, so that no request is refused for a missing role
        var registered = server.client().asSeller();
        server.get(CreateFirstAdministrator.class)
                .createOrPromote(new EmailAddress(registered.email()), Form.ofJson(Map.of()));
        seller = registered.token();
        operations = operations();
    }

    @AfterAll
    static void close() throws Exception {
        server.close();
    }

    static Stream<Case> cases() {
        return operations.stream()
                .flatMap(operation ->
                        Stream.of(
                                        bodies(operation),
                                        ids(operation),
                                        tokens(operation),
                                        withoutToken(operation),
                                        parameters(operation))
                                .flatMap(generated -> generated));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bad_input_gets_the_documented_problem(Case bad) {
        var response = server.client().send(bad.request());
        assertThat(response.statusCode()).as(response.body()).isBetween(400, 499);
        assertThat(bad.expected()).as(response.body()).contains(response.statusCode());
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        var problem = ApiClient.json(response);
        assertThat(problem.path("code").asString()).isNotEmpty();
        assertThat(problem.path("status").asInt()).isEqualTo(response.statusCode());
        assertThat(problem.path("requestId").asString()).isNotEmpty();
        assertThat(response.body()).doesNotContain(SECRET_TITLE).doesNotContain("Exception");
        assertThat(bad.operation().documents(response.statusCode()))
                .as("%s documents %d", bad.operation(), response.statusCode())
                .isTrue();
    }

    private static Stream<Case> bodies(Operation operation) {
        if (!operation.takesJson()) return Stream.empty();
        return Stream.of(
                body(operation, "cut JSON", "{\"title\": ", 400),
                body(operation, "no JSON", "title=Alternateur", 400),
                body(operation, "an array", "[]", 400),
                body(operation, "a text", "\"x\"", 400),
                body(operation, "null", "null", 400),
                body(operation, "two values", "{} {}", 400),
                body(operation, "a name twice", "{\"a\": 1, \"a\": 2}", 400),
                body(operation, "5 MB of brackets", "[".repeat(5_000_000), 400, 413),
                body(
                        operation,
                        "brackets, deep",
                        "{\"title\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                        400),
                body(operation, "an unknown field", "{\"nobodyAskedForThis\": 1}", 422),
                body(operation, "wrong types", operation.wrongTypes(), 422),
                body(operation, "control characters", operation.controlCharacters(), 422),
                body(operation, "enormous numbers", operation.enormousNumbers(), 422));
    }

    private static Case body(Operation operation, String what, String body, Integer... expected) {
        var request =
                operation
                        .request(operation.path(unknownId()), Optional.of(seller))
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"1\"")
                        .method(operation.method(), BodyPublishers.ofString(body));
        var allowed = new ArrayList<>(List.of(expected));
        // resource and version checks may come before the validation of the body
        allowed.addAll(List.of(401, 404, 409, 412));
        return new Case(operation, what, request.build(), allowed);
    }

    private static Stream<Case> ids(Operation operation) {
        if (!operation.hasId()) return Stream.empty();
        return Stream.of(
                        "nonsense",
                        "%00",
                        "..%2f..%2fetc",
                        "x".repeat(300),
                        unknownId(),
                        othersDraft,
                        "%F0%9F%98%80")
                // to remove what is none is fine
                .filter(id -> !operation.isRepeatableRemoval() || !isUuid(id))
                .map(id ->
                        new Case(
                                operation,
                                "id " + id.substring(0, Math.min(12, id.length())),
                                operation
                                        .withBody(
                                                operation.request(
                                                        operation.path(id), Optional.of(seller)))
                                        .build(),
                                List.of(400, 404, 405, 409, 415, 422, 428)));
    }

    private static boolean isUuid(String id) {
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static Stream<Case> tokens(Operation operation) {
        if (!operation.secured()) return Stream.empty();
        var none = encode("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        var claims =
                encode(
                        "{\"sub\":\""
                                + unknownId()
                                + "\",\"sid\":\""
                                + unknownId()
                                + "\",\"iss\":\"reemploi\",\"exp\":4102444800}");
        var real = seller.split("\\.");
        return Stream.of(
                        "garbage",
                        "a.b.c",
                        none + "." + claims + ".",
                        real[0] + "." + claims + "." + real[2],
                        real[0] + "." + real[1] + "." + "A".repeat(86),
                        "x".repeat(7_000))
                .map(token ->
                        new Case(
                                operation,
                                "token " + token.substring(0, Math.min(20, token.length())),
                                operation
                                        .withBody(
                                                operation.request(
                                                        operation.path(othersDraft),
                                                        Optional.of(token)))
                                        .build(),
                                List.of(401)));
    }

    /// The media type may be checked before authentication.
    private static Stream<Case> withoutToken(Operation operation) {
        if (!operation.needsToken()) return Stream.empty();
        var request = operation.request(operation.path(othersDraft), Optional.empty());
        return Stream.of(
                new Case(
                        operation,
                        "no token",
                        operation.withBody(request).build(),
                        List.of(401, 415)));
    }

    private static Stream<Case> parameters(Operation operation) {
        return operation.limitable()
                ? Stream.of(
                                "limit=0",
                                "limit=101",
                                "limit=abc",
                                "limit=1e3",
                                "cursor=%21%21",
                                "cursor=" + "A".repeat(400))
                        .map(query ->
                                new Case(
                                        operation,
                                        query,
                                        operation
                                                .request(
                                                        operation.path(unknownId()) + "?" + query,
                                                        Optional.of(seller))
                                                .GET()
                                                .build(),
                                        List.of(400)))
                : Stream.empty();
    }

    private static List<Operation> operations() {
        var request =
                HttpRequest.newBuilder(URI.create(server.address() + "/openapi.json")).build();
        var document = ApiClient.json(server.client().send(request));
        var result = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> {
                    if (!path.getKey().startsWith("/api/v1")) return;
                    path.getValue().properties().stream()
                            .filter(entry -> METHODS.contains(entry.getKey()))
                            .forEach(entry ->
                                    result.add(
                                            new Operation(
                                                    path.getKey(),
                                                    entry.getKey(),
                                                    entry.getValue(),
                                                    document)));
                });
        assertThat(result).hasSizeGreaterThan(30);
        return result;
    }

    private static String unknownId() {
        return "01930000-0000-7000-8000-000000000000";
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    record Case(Operation operation, String what, HttpRequest request, List<Integer> expected) {
        @Override
        public String toString() {
            return operation + ": " + what;
        }
    }

    /// An operation of the OpenAPI document.
    record Operation(String template, String verb, JsonNode node, JsonNode document) {
        String method() {
            return verb.toUpperCase(java.util.Locale.ROOT);
        }

        String path(String id) {
            return template.replaceAll("\\{[^}]+}", id);
        }

        boolean hasId() {
            return template.contains("{");
        }

        boolean secured() {
            return !node.path("security").isEmpty();
        }

        boolean needsToken() {
            for (var requirement : node.path("security")) if (requirement.isEmpty()) return false;
            return secured();
        }

        boolean isRepeatableRemoval() {
            return verb.equals("delete")
                    && (template.endsWith("/me/favourites/{listingId}")
                            || template.endsWith("/me/addresses/{id}")
                            || template.endsWith("/admin/faq/{id}")
                            || template.endsWith("/admin/radio/stations/{id}"));
        }

        boolean takesJson() {
            return node.path("requestBody").path("content").has("application/json");
        }

        boolean limitable() {
            for (var parameter : node.path("parameters"))
                if (parameter.path("name").asString().equals("limit")) return true;
            return false;
        }

        boolean documents(int status) {
            var responses = node.path("responses");
            return responses.has(String.valueOf(status)) || responses.has("default");
        }

        String wrongTypes() {
            return filled("[[[]]]");
        }

        String controlCharacters() {
            return filled("\"a\\u0000b\"");
        }

        String enormousNumbers() {
            return filled("1e999999999");
        }

        private String filled(String value) {
            var fields = new ArrayList<String>();
            var schema =
                    node.path("requestBody")
                            .path("content")
                            .path("application/json")
                            .path("schema");
            var reference = schema.path("$ref").asString("");
            var named =
                    reference.isEmpty()
                            ? schema
                            : document.path("components")
                                    .path("schemas")
                                    .path(reference.substring(reference.lastIndexOf('/') + 1));
            named.path("properties")
                    .properties()
                    .forEach(field -> {
                        if (!field.getValue().path("readOnly").asBoolean(false))
                            fields.add("\"" + field.getKey() + "\":" + value);
                    });
            return fields.isEmpty()
                    ? "{\"x\":" + value + "}"
                    : "{" + String.join(",", fields) + "}";
        }

        HttpRequest.Builder request(String path, Optional<String> token) {
            var request = HttpRequest.newBuilder(URI.create(server.address() + path));
            token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
            if (template.endsWith("/checkouts"))
                request.header("Idempotency-Key", "bad" + KEYS.incrementAndGet());
            return request;
        }

        HttpRequest.Builder withBody(HttpRequest.Builder request) {
            if (verb.equals("get") || verb.equals("delete") && !takesJson()) {
                return request.method(method(), BodyPublishers.noBody());
            }
            return request.header("Content-Type", "application/json")
                    .method(method(), BodyPublishers.ofString("{}"));
        }

        @Override
        public String toString() {
            return method() + " " + template;
        }
    }
}
