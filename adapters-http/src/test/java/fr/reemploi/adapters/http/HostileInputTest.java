package fr.reemploi.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Invalid input on every endpoint is answered with the documented problem, never with a 500.
public final class HostileInputTest {
    public static final String UNKNOWN = "01930000-0000-7000-8000-00000000dead";
    public static final List<String> BAD_IDS =
            List.of("x", "1-1-1-1-1", "%F0%9F%9A%97", "a".repeat(3_000), "null", "%27%20or%201=1");
    private static final List<String> BAD_TOKENS =
            List.of(
                    "x",
                    "a.b.c",
                    "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.",
                    "é".repeat(3),
                    "x".repeat(6_000));
    public static final List<String> WEIRD_VALUES =
            List.of(
                    "null",
                    "true",
                    "[]",
                    "{}",
                    "[[[]]]",
                    "[null]",
                    "[{}]",
                    "{\"a\":{\"b\":1}}",
                    "0",
                    "-1",
                    "1.5",
                    "1e5",
                    "1e999999999",
                    "99999999999999999999999999",
                    "\"\"",
                    "\" \"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"\\u202e\\u0007\"",
                    "\"<script>\"",
                    "\"%s\"".formatted("x".repeat(150_000)));

    public static final List<String> NO_OBJECTS =
            List.of(
                    "{",
                    "[]",
                    "null",
                    "\"x\"",
                    "{}{}",
                    "{'a':1}",
                    "{\"a\":NaN}",
                    "{\"a\":1,\"a\":2}",
                    "{\"a\":" + "9".repeat(5_000) + "}",
                    "{\"a\":".repeat(2_000),
                    "{\"a\":\"\u0000\"}",
                    "[".repeat(250_000));

    private static ApiTestClient seller;
    private static ApiTestClient other;
    private static String mine;
    private static String drafted;
    private static String published;

    @BeforeAll
    static void two_sellers() {
        seller = ApiTestClient.seller();
        other = ApiTestClient.seller();
        mine = seller.draft("À moi");
        drafted = other.draft("Brouillon d'un autre");
        published = other.sell("En vente chez un autre");
    }

    static Stream<Endpoint> bodies() {
        return Stream.of(
                new Endpoint("POST", "/accounts", "email", "password", "displayName", "locale"),
                new Endpoint("POST", "/sessions", "email", "password", "totp"),
                new Endpoint("POST", "/sessions/refresh", "refreshToken"),
                new Endpoint("POST", "/email-verifications", "token"),
                new Endpoint("POST", "/password-resets", "email"),
                new Endpoint("PUT", "/password-resets/x", "password"),
                new Endpoint("PATCH", "/me", "displayName", "locale", "roles"),
                new Endpoint(
                        "PUT",
                        "/me/seller",
                        "kind",
                        "tradeName",
                        "legalName",
                        "siret",
                        "vatNumber",
                        "vhuApproval",
                        "phone",
                        "address"),
                new Endpoint("DELETE", "/me", "password"),
                new Endpoint("PUT", "/me/totp", "code"),
                new Endpoint("DELETE", "/me/totp", "password"),
                new Endpoint(
                        "POST",
                        "/listings",
                        "sku",
                        "title",
                        "description",
                        "category",
                        "position",
                        "grade",
                        "condition",
                        "price",
                        "vatScheme",
                        "quantity",
                        "references",
                        "donor",
                        "fitments",
                        "parcel",
                        "deliveryModes",
                        "warrantyMonths",
                        "coreDeposit",
                        "location"),
                new Endpoint(
                        "PATCH", "/listings/{id}", "title", "donor", "price", "fitments", "parcel"),
                new Endpoint("PUT", "/listings/{id}/photos/order", "photoIds"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_that_is_no_json_object_is_malformed(Endpoint to) {
        for (var body : NO_OBJECTS) {
            assertThat(to.send(seller, body).problem(400)).as(body).isEqualTo("json.malformed");
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void five_megabytes_of_brackets_are_too_large(Endpoint to) {
        assertThat(to.send(seller, "[".repeat(5_000_000)).problem(413)).isEqualTo("body.too-large");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void another_media_type_is_unsupported(Endpoint to) {
        var body = BodyPublishers.ofString("a=b");
        var headers = to.headers(seller);
        for (var type :
                List.of("text/plain", "application/x-www-form-urlencoded", "application/xml"))
            assertThat(seller.send(to.method, to.of(mine), body, type, headers).problem(415))
                    .isEqualTo("media-type.unsupported");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void an_unknown_field_is_reported(Endpoint to) {
        var refused = to.send(seller, "{\"zzz\": 1}");
        assertThat(refused.problem(422)).isEqualTo("validation.failed");
        assertThat(refused.json().path("errors").findValuesAsString("code"))
                .contains("field.unknown");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_strange_value_in_any_field_is_never_a_server_error(Endpoint to) {
        for (var field : to.fields) {
            for (var value : WEIRD_VALUES) {
                var answer = to.send(seller, "{\"" + field + "\": " + value + "}");
                assertThat(answer.status())
                        .as("%s=%.40s: %s", field, value, answer)
                        .isLessThan(500);
                if (answer.status() >= 400)
                    assertThat(answer.problem(answer.status())).isNotEmpty();
            }
        }
    }

    static Stream<Endpoint> authenticated() {
        return Stream.of(
                new Endpoint("GET", "/me"),
                new Endpoint("PATCH", "/me"),
                new Endpoint("DELETE", "/me"),
                new Endpoint("GET", "/me/export"),
                new Endpoint("PUT", "/me/seller"),
                new Endpoint("POST", "/me/totp"),
                new Endpoint("PUT", "/me/totp"),
                new Endpoint("DELETE", "/me/totp"),
                new Endpoint("DELETE", "/sessions/current"),
                new Endpoint("POST", "/listings"),
                new Endpoint("PATCH", "/listings/{id}"),
                new Endpoint("DELETE", "/listings/{id}"),
                new Endpoint("POST", "/listings/{id}/publish"),
                new Endpoint("POST", "/listings/{id}/withdraw"),
                new Endpoint("PUT", "/listings/{id}/photos/order"),
                new Endpoint("DELETE", "/listings/{id}/photos/" + UNKNOWN),
                new Endpoint("POST", "/photo-uploads"),
                new Endpoint("GET", "/cody/conversations"),
                new Endpoint("GET", "/cody/proposals/{id}"),
                new Endpoint("POST", "/cody/proposals/{id}/confirm"),
                new Endpoint("POST", "/cody/proposals/{id}/undo"),
                new Endpoint("GET", "/me/addresses"),
                new Endpoint("POST", "/me/addresses"),
                new Endpoint("PUT", "/me/addresses/{id}"),
                new Endpoint("DELETE", "/me/addresses/{id}"),
                new Endpoint("GET", "/me/favourites"),
                new Endpoint("PUT", "/me/favourites/{id}"),
                new Endpoint("GET", "/me/favourites/{id}"),
                new Endpoint("DELETE", "/me/favourites/{id}"),
                new Endpoint("GET", "/me/listings"),
                new Endpoint("GET", "/imports/" + UNKNOWN),
                new Endpoint("GET", "/imports/" + UNKNOWN + "/rejects"));
    }

    @ParameterizedTest
    @MethodSource("authenticated")
    void an_unauthenticated_caller_is_rejected(Endpoint to) {
        var refused = to.send(ApiTestClient.anyone(), "{}");
        assertThat(refused.problem(401)).isEqualTo("authentication.required");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @MethodSource("authenticated")
    void an_invalid_token_is_rejected(Endpoint to) {
        for (var token : BAD_TOKENS) {
            if (token.startsWith("é")) continue;
            assertThat(to.send(ApiTestClient.withToken(token), "{}").problem(401))
                    .isEqualTo("token.invalid");
        }
    }

    @Test
    void an_invalid_token_is_rejected_even_where_none_is_required() {
        for (var path : List.of("/listings", "/catalogue/makes", "/listings/" + published, "/ping"))
            assertThat(ApiTestClient.withToken("a.b.c").get(path).problem(401))
                    .isEqualTo("token.invalid");
        var basic = ApiTestClient.anyone().get("/ping", "Authorization", "Basic YTpi");
        assertThat(basic.problem(401)).isEqualTo("token.invalid");
    }

    @Test
    void a_session_that_ended_ends_its_token() {
        var buyer = ApiTestClient.buyer();
        buyer.send("DELETE", "/sessions/current", "").has(204);
        assertThat(buyer.get("/me").problem(401)).isEqualTo("token.invalid");
    }

    static Stream<Endpoint> withListing() {
        return Stream.of(
                new Endpoint("GET", "/listings/{id}"),
                new Endpoint("PATCH", "/listings/{id}"),
                new Endpoint("DELETE", "/listings/{id}"),
                new Endpoint("POST", "/listings/{id}/publish"),
                new Endpoint("POST", "/listings/{id}/withdraw"),
                new Endpoint("PUT", "/listings/{id}/photos/order", "photoIds"),
                new Endpoint("DELETE", "/listings/{id}/photos/" + UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("withListing")
    void a_malformed_id_is_unknown(Endpoint to) {
        var ids = new ArrayList<>(BAD_IDS);
        ids.add(UNKNOWN);
        for (var id : ids)
            assertThat(to.send(seller, "{\"photoIds\": []}", id).problem(404))
                    .as(id)
                    .isEqualTo("listing.unknown");
    }

    @ParameterizedTest
    @MethodSource("withListing")
    void the_listing_of_another_seller_cannot_be_changed(Endpoint to) {
        assertThat(to.send(seller, "{\"photoIds\": []}", drafted).problem(404))
                .isEqualTo("listing.unknown");
        var answer = to.send(seller, "{\"photoIds\": []}", published);
        if (to.method.equals("GET")) answer.has(200);
        else assertThat(answer.problem(403)).isEqualTo("listing.not-yours");
    }

    @Test
    void other_malformed_ids_are_unknown_too() {
        for (var id : BAD_IDS) {
            for (var path :
                    List.of(
                            "/imports/" + id,
                            "/imports/" + id + "/rejects",
                            "/catalogue/models/" + id,
                            "/catalogue/makes/" + id + "/models",
                            "//photos/" + id + "/large.jpg")) seller.get(path).problem(404);
        }
    }

    static Stream<String> parameters() {
        return Stream.of(
                "limit=0",
                "limit=101",
                "limit=abc",
                "limit=1e3",
                "priceMin=-1",
                "priceMax=9.99",
                "mileageMax=99999999999999",
                "warrantyMin=%00",
                "year=MMVIII",
                "year=20081",
                "grade=D",
                "fuel=coal",
                "sort=cheapest",
                "sort=distance",
                "facets=make,colour",
                "near=48.8",
                "near=99,200",
                "near=NaN,NaN",
                "radiusKm=10",
                "near=48.8,2.3&radiusKm=-5",
                "engineCode=!",
                "reference=%2F%2F",
                "vin=123",
                "plate=!!!",
                "cursor=zzz",
                "q=" + "x".repeat(1_000));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void an_invalid_search_parameter_is_rejected_by_name(String query) {
        var refused = ApiTestClient.anyone().get("/listings?" + query, "Accept-Language", "en");
        assertThat(refused.problem(400)).isEqualTo("parameter.invalid");
        assertThat(refused.json().path("detail").asString()).contains("“" + name(query) + "”");
    }

    private static String name(String query) {
        var last = query.substring(query.lastIndexOf('&') + 1);
        return last.substring(0, last.indexOf('='));
    }

    @Test
    void unknown_ids_in_a_search_find_nothing() {
        for (var query :
                List.of("make=tardis", "model=x", "category=soul", "seller=me", "department=99"))
            assertThat(
                            ApiTestClient.anyone()
                                    .get("/listings?" + query)
                                    .has(200)
                                    .json()
                                    .path("total")
                                    .isNumber())
                    .isTrue();
        assertThat(ApiTestClient.anyone().get("/listings?make=tardis").json().path("total").asInt())
                .isZero();
        assertThat(ApiTestClient.anyone().get("/listings?colour=red").status()).isEqualTo(200);
    }

    @Test
    void a_malformed_query_string_is_a_client_error() {
        var answer =
                RawHttpClient.send(
                        "GET /api/v1/listings?q=%zz%e9 HTTP/1.1\r\n"
                                + "Host: localhost\r\n"
                                + "Connection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void a_file_that_is_not_a_photo_is_unreadable() {
        var path = "/listings/" + mine + "/photos";
        assertThat(seller.upload(path, new byte[] {1, 2, 3}).problem(422))
                .isEqualTo("photo.unreadable");
        assertThat(seller.upload(path, new byte[11_000_000]).problem(413))
                .isEqualTo("photo.too-large");
        var empty = BodyPublishers.ofString("--edge--\r\n");
        assertThat(
                        seller.send("POST", path, empty, "multipart/form-data; boundary=edge")
                                .problem(422))
                .isEqualTo("validation.failed");
        assertThat(seller.send("POST", path, empty, "multipart/form-data").status())
                .isLessThan(500);
        assertThat(seller.post(path, "{}").problem(422)).isEqualTo("validation.failed");
        assertThat(seller.send("POST", path, empty, "image/jpeg").problem(415))
                .isEqualTo("media-type.unsupported");
    }

    @Test
    void a_truncated_form_is_malformed() {
        var path = "/listings/" + mine + "/photos";
        var broken = BodyPublishers.ofString("--edge\r\nContent-Disposition: form-data");
        var type = "multipart/form-data; boundary=edge";
        assertThat(seller.send("POST", path, broken, type).problem(400))
                .isEqualTo("multipart.malformed");
        assertThat(seller.send("POST", path, broken, type, "Idempotency-Key", "b").problem(400))
                .isEqualTo("multipart.malformed");
        var chunks =
                "POST /api/v1/sessions HTTP/1.1\r\n"
                        + "Host: localhost\r\n"
                        + "Connection: close\r\n"
                        + "Content-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n"
                        + "zz\r\n";
        assertThat(RawHttpClient.send(chunks))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @Test
    void an_import_requires_a_csv_file_and_the_seller_role() {
        assertThat(seller.post("/imports", "{}").problem(415)).isEqualTo("media-type.unsupported");
        var rows = BodyPublishers.ofString("sku;titre\n1;Alternateur\n");
        assertThat(seller.send("POST", "/imports?dryRun=maybe", rows, "text/csv").problem(400))
                .isEqualTo("parameter.invalid");
        assertThat(ApiTestClient.buyer().send("POST", "/imports", rows, "text/csv").problem(403))
                .isEqualTo("role.required");
    }

    /// An endpoint and the fields of its body.
    record Endpoint(String method, String path, String... fields) {
        String of(String id) {
            return path.replace("{id}", id);
        }

        ApiTestClient.Answer send(ApiTestClient who, String body) {
            return send(who, body, mine);
        }

        ApiTestClient.Answer send(ApiTestClient who, String body, String id) {
            return who.send(method, of(id), method.equals("GET") ? "" : body, headers(who));
        }

        /// `If-Match` with the current version, for endpoints that require it.
        String[] headers(ApiTestClient who) {
            var conditional =
                    (method.equals("PATCH") && !path.isEmpty()) || path.equals("/me/seller");
            if (!conditional || who.token().length() < 20) return new String[0];
            var read = path.startsWith("/me") ? "/me" : "/listings/" + mine;
            var tag = who.get(read).header("ETag");
            return tag.isEmpty()
                    ? new String[] {"If-Match", "\"1\""}
                    : new String[] {"If-Match", tag};
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
