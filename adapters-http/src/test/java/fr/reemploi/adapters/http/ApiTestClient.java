package fr.reemploi.adapters.http;

import fr.reemploi.application.listing.InMemoryPhotoStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An HTTP client of the API. All tests of this module share one server.
public final class ApiTestClient {
    public static final String PASSWORD = "une pelle au jardin";
    public static final String PROFILE =
            """
            {"kind": "recycler", "tradeName": "Casse de l'Ouest", "legalName": "Casse de l'Ouest SARL",
             "siret": "73282932000074", "vhuApproval": "PR 49 00012 D", "phone": "02 41 00 00 00",
             "address": {"name": "Casse", "line1": "12 rue des Épaves", "postalCode": "49000",
                         "city": "Angers", "country": "FR"}}\
            """;
    public static final byte[] PICTURE = InMemoryPhotoStore.aPhotoFile();
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String token;

    private ApiTestClient(String token) {
        this.token = token;
    }

    public static ConfigurableApplicationContext server() {
        return Started.SERVER;
    }

    public static String base() {
        var server = (WebServerApplicationContext) Started.SERVER;
        return "http://localhost:" + server.getWebServer().getPort();
    }

    public static ApiTestClient anyone() {
        return new ApiTestClient("");
    }

    public static ApiTestClient withToken(String token) {
        return new ApiTestClient(token);
    }

    /// A newly registered account, signed in.
    public static ApiTestClient buyer() {
        var email = "personne" + COUNTER.incrementAndGet() + "@exemple.fr";
        var account = "{\"email\": \"%s\", \"password\": \"%s\", \"displayName\": \"Anne\"}";
        anyone().post("/accounts", account.formatted(email, PASSWORD)).has(201);
        return signedIn(email, PASSWORD);
    }

    public static ApiTestClient signedIn(String email, String password) {
        var form = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password);
        var session = anyone().post("/sessions", form).has(201).json();
        return new ApiTestClient(session.path("accessToken").asString());
    }

    public static ApiTestClient seller() {
        var buyer = buyer();
        var tag = buyer.get("/me").has(200).header("ETag");
        buyer.send("PUT", "/me/seller", PROFILE, "If-Match", tag).has(200);
        return buyer;
    }

    public String token() {
        return token;
    }

    /// Creates a draft that can be published once it has a photo; returns its id.
    public String draft(String title) {
        var body =
                """
                {"title": "%s", "sku": "S%d", "category": "alternator", "location": "A-12",
                 "price": {"amount": 8900, "currency": "EUR"}, "references": ["8200-660 034"],
                 "donor": {"make": "renault", "model": "clio-iii", "year": 2008,
                           "vin": "VF1BR1S0H40000000", "mileageKm": "125 000 km"}}\
                """
                        .formatted(title, COUNTER.incrementAndGet());
        return post("/listings", body).has(201).json().path("id").asString();
    }

    /// Publishes a part; returns its id.
    public String sell(String title) {
        var id = draft(title);
        upload("/listings/" + id + "/photos", PICTURE).has(201);
        post("/listings/" + id + "/publish", "").has(200);
        return id;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer send(String method, String path, String body, String... headers) {
        return send(method, path, BodyPublishers.ofString(body), "application/json", headers);
    }

    public Answer send(
            String method, String path, BodyPublisher body, String type, String... headers) {
        var root = path.startsWith("//") ? path.substring(1) : "/api/v1" + path;
        var request = HttpRequest.newBuilder(URI.create(base() + root)).method(method, body);
        if (body.contentLength() != 0) request.header("Content-Type", type);
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        for (var i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
        return send(request.build());
    }

    public Answer upload(String path, byte[] file, String... headers) {
        return upload("filename=\"a.jpg\"", path, file, headers);
    }

    /// Uploads a photo with the given `filename` parameters, as clients write them.
    public Answer upload(String filenameParameters, String path, byte[] file, String... headers) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                utf8(
                        "--edge\r\nContent-Disposition: form-data; name=\"file\"; "
                                + filenameParameters
                                + "\r\n"
                                + "Content-Type: image/jpeg\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(utf8("\r\n--edge--\r\n"));
        var publisher = BodyPublishers.ofByteArray(body.toByteArray());
        return send("POST", path, publisher, "multipart/form-data; boundary=edge", headers);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Answer send(HttpRequest request) {
        try {
            return new Answer(request, HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode tree(String text) {
        return JSON.readTree(text);
    }

    /// A response.
    public record Answer(HttpRequest request, HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public Answer has(int status) {
            if (status() != status) throw new AssertionError(this + " instead of " + status);
            return this;
        }

        /// The code of the problem; fails when the response is not a problem of this status.
        public String problem(int status) {
            has(status);
            if (!header("Content-Type").startsWith("application/problem+json"))
                throw new AssertionError(this + " is not a problem");
            return json().path("code").asString();
        }

        /// The field errors, each as field and code.
        public List<String> errors() {
            var errors = new ArrayList<String>();
            for (var error : json().path("errors"))
                errors.add(error.path("field").asString() + " " + error.path("code").asString());
            return errors;
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public List<String> headers(String name) {
            return response.headers().allValues(name);
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return tree(response.body());
        }

        @Override
        public String toString() {
            return request.method() + " " + request.uri() + " → " + status() + " " + body();
        }
    }

    /// Started on first use, stopped with the JVM.
    private static final class Started {
        static final ConfigurableApplicationContext SERVER =
                SpringApplication.run(
                        ApiTestConfiguration.class,
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=WARN",
                        "--reemploi.rate-limits=off",
                        "--reemploi.server.grace=2s",
                        "--reemploi.server.header-time=3s",
                        "--spring.servlet.multipart.resolve-lazily=true",
                        "--spring.servlet.multipart.max-file-size=10MB",
                        "--spring.servlet.multipart.max-request-size=125MB");
    }
}
