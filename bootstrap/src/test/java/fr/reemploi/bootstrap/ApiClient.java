package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client of the REST API that uses its documented contract only.
public final class ApiClient {
    public static final String PASSWORD = "trois clous rouilles";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicLong COUNTER = new AtomicLong(System.nanoTime());

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final String base;
    private String token = "";
    private String email = "";

    ApiClient(String base) {
        this.base = base;
    }

    /// Registers a seller and signs in.
    public ApiClient asSeller() {
        asBuyer();
        var me = send("GET", "/me", null);
        var profile =
                """
                {"kind": "individual", "tradeName": "Pièces d'Anne", "legalName": "Anne Martin", "phone": "06 00 00 00 00",
                 "address": {"name": "Anne Martin", "line1": "1 rue des Forges", "postalCode": "49000",
                             "city": "Angers", "country": "FR"}}
                """;
        var response =
                send(
                        "PUT",
                        "/me/seller",
                        profile,
                        "If-Match",
                        me.headers().firstValue("ETag").orElseThrow());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return this;
    }

    /// Registers a buyer and signs in.
    public ApiClient asBuyer() {
        email = "personne" + COUNTER.incrementAndGet() + "@exemple.fr";
        var account =
                """
                {"email": "%s", "password": "%s", "displayName": "Anne"}\
                """
                        .formatted(email, PASSWORD);
        var registered = send("POST", "/accounts", account);
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        return signedIn(email, PASSWORD);
    }

    /// Signs in to an existing account.
    public ApiClient signedIn(String email, String password) {
        this.email = email;
        var credentials = text(Map.of("email", email, "password", password));
        var session = send("POST", "/sessions", credentials);
        assertThat(session.statusCode()).as(session.body()).isEqualTo(201);
        token = json(session).path("accessToken").asString();
        return this;
    }

    ApiClient withToken(String newToken) {
        token = newToken;
        return this;
    }

    public String email() {
        return email;
    }

    String token() {
        return token;
    }

    /// Creates, photographs and publishes a listing; returns its id.
    public String sell(String title, String reference) {
        var id = draft(title, reference);
        var photo = upload(id, jpeg());
        assertThat(photo.statusCode()).as(photo.body()).isEqualTo(201);
        var published = send("POST", "/listings/" + id + "/publish", null);
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        return id;
    }

    public String draft(String title, String reference) {
        var drafted = send("POST", "/listings", listing(title, reference));
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        return json(drafted).path("id").asString();
    }

    static String listing(String title, String reference) {
        return """
        {"title": "%s", "category": "alternator", "grade": "B",
         "price": {"amount": 8900, "currency": "EUR"}, "references": ["%s"],
         "donor": {"make": "renault", "model": "clio-iii", "year": 2008, "mileageKm": "125 000 km"}}
        """
                .formatted(title, reference);
    }

    public JsonNode search(String query) {
        var response = send("GET", "/listings?" + query, null);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request =
                HttpRequest.newBuilder(
                        URI.create(base + (path.startsWith("/.") ? path : "/api/v1" + path)));
        request.method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) request.setHeader("Content-Type", "application/json");
        if (!token.isEmpty()) request.setHeader("Authorization", "Bearer " + token);
        for (var i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
        return send(request.build());
    }

    public HttpResponse<String> upload(String listing, byte[] file) {
        var boundary = "reemploi-boundary";
        var head =
                "--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n";
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(URI.create(base + "/api/v1/listings/" + listing + "/photos"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static JsonNode tree(String text) {
        return JSON.readTree(text);
    }

    public static String text(Map<String, ?> tree) {
        return JSON.writeValueAsString(tree);
    }

    public static byte[] jpeg() {
        return jpeg(640, 480);
    }

    public static byte[] jpeg(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(100, 100, 300, 300);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
