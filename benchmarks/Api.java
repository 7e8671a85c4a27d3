import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/// The REST API of one server. `base` is its URL without a path.
record Api(String base, ApiNames names) {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String PASSWORD = "trois clous rouilles";

    void createAccount(String email) throws Exception {
        post("/accounts", "", "{\"email\":\"%s\",\"password\":\"%s\",\"displayName\":\"Banc\"}".formatted(email, PASSWORD));
    }

    /// Creates a session and returns its access token, valid for 15 minutes.
    String signIn(String email) throws Exception {
        return field(send(signInRequest(email).build()).body(), "accessToken");
    }

    HttpRequest.Builder signInRequest(String email) {
        var body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD);
        return to("/sessions", "").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    String post(String path, String token, String body) throws IOException, InterruptedException {
        return post(path, token, body, "");
    }

    String post(String path, String token, String body, String idempotencyKey) throws IOException, InterruptedException {
        var request = to(path, token).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        if (!idempotencyKey.isEmpty()) request.header("Idempotency-Key", idempotencyKey);
        return send(request.build()).body();
    }

    String get(String path, String token) throws IOException, InterruptedException {
        return send(to(path, token).build()).body();
    }

    /// Sends a PUT with the `ETag` of `tagPath` as `If-Match`.
    void put(String path, String tagPath, String token, String body) throws IOException, InterruptedException {
        var current = send(to(tagPath, token).build());
        var tag = current.headers().firstValue("ETag")
                .orElseThrow(() -> new IllegalStateException("GET " + tagPath + ": " + current.body()));
        var response = send(to(path, token).header("Content-Type", "application/json").header("If-Match", tag)
                .PUT(BodyPublishers.ofString(body)).build());
        if (response.statusCode() != 200) throw new IllegalStateException("PUT " + path + ": " + response.body());
    }

    HttpRequest.Builder to(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(base + "/api/v1" + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofString());
    }

    static String field(String json, String name) {
        var match = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(json);
        if (!match.find()) throw new IllegalStateException("No " + name + " in " + json);
        return match.group(1);
    }
}
