package fr.reemploi.adapters.http.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.adapters.http.OrderApiFixture;
import fr.reemploi.application.account.FakeSecondFactors;
import fr.reemploi.application.notification.EmailMessage;
import fr.reemploi.application.notification.FakeMailer;
import fr.reemploi.application.settings.FakeMailProbe;
import fr.reemploi.application.settings.ProbeResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class AccountApiTest {
    private static final String ACCOUNT =
            "{\"email\": \"%s\", \"password\": \"%s\", \"displayName\": \"Léa\"}";

    @Test
    void each_error_of_an_address_names_its_field() {
        var buyer = ApiTestClient.buyer();
        var tag = buyer.get("/me").header("ETag");
        var profile =
                ApiTestClient.PROFILE
                        .replace("49000", "4900")
                        .replace("12 rue", "12 rue".repeat(20))
                        .replace("\"FR\"", "\"XX\"");
        var refused = buyer.send("PUT", "/me/seller", profile, "If-Match", tag);
        assertThat(refused.errors())
                .containsExactlyInAnyOrder(
                        "address.line1 text.too-long", "address.country country.unknown");
        var french = ApiTestClient.PROFILE.replace("49000", "4900");
        assertThat(buyer.send("PUT", "/me/seller", french, "If-Match", tag).errors())
                .containsExactly("address.postalCode postal-code.invalid");
    }

    @Test
    void an_email_address_registers_once_in_any_case() {
        var made =
                ApiTestClient.anyone()
                        .post(
                                "/accounts",
                                ACCOUNT.formatted("Lea@exemple.fr", ApiTestClient.PASSWORD),
                                "Accept-Language",
                                "en")
                        .has(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.header("Location")).isEqualTo(ApiTestClient.base() + "/api/v1/me");
        assertThat(made.json().path("locale").asString()).isEqualTo("en");
        assertThat(made.json().has("seller")).isFalse();
        var again =
                ApiTestClient.anyone()
                        .post(
                                "/accounts",
                                ACCOUNT.formatted("LEA@exemple.fr", ApiTestClient.PASSWORD));
        assertThat(again.problem(409)).isEqualTo("account.email-taken");
        var weak =
                ApiTestClient.anyone()
                        .post("/accounts", ACCOUNT.formatted("b@exemple.fr", "court"));
        assertThat(weak.problem(422)).isEqualTo("validation.failed");
        assertThat(weak.json().path("errors").get(0).path("code").asString())
                .isEqualTo("password.weak");
    }

    @Test
    void an_unknown_address_and_a_wrong_password_get_the_same_answer() {
        ApiTestClient.anyone()
                .post("/accounts", ACCOUNT.formatted("pareil@exemple.fr", ApiTestClient.PASSWORD))
                .has(201);
        var form = "{\"email\": \"%s\", \"password\": \"pas le bon mot\"}";
        for (var email : List.of("pareil@exemple.fr", "personne@exemple.fr", "nonsense"))
            assertThat(ApiTestClient.anyone().post("/sessions", form.formatted(email)).problem(401))
                    .isEqualTo("session.bad-credentials");
    }

    @Test
    void a_refresh_token_works_again_until_its_successor_is_used_and_then_ends_the_session() {
        ApiTestClient.anyone()
                .post("/accounts", ACCOUNT.formatted("tourne@exemple.fr", ApiTestClient.PASSWORD))
                .has(201);
        var form =
                "{\"email\": \"tourne@exemple.fr\", \"password\": \"%s\"}"
                        .formatted(ApiTestClient.PASSWORD);
        var session = ApiTestClient.anyone().post("/sessions", form).has(201);
        assertThat(session.header("Cache-Control")).contains("no-store");
        assertThat(session.json().path("tokenType").asString()).isEqualTo("Bearer");
        assertThat(session.json().path("expiresIn").asInt()).isEqualTo(900);
        var first =
                "{\"refreshToken\": \"%s\"}"
                        .formatted(session.json().path("refreshToken").asString());
        var second = ApiTestClient.anyone().post("/sessions/refresh", first).has(200).json();
        var again = ApiTestClient.anyone().post("/sessions/refresh", first).has(200).json();
        var next = "{\"refreshToken\": \"%s\"}".formatted(again.path("refreshToken").asString());
        ApiTestClient.anyone().post("/sessions/refresh", next).has(200);
        assertThat(ApiTestClient.anyone().post("/sessions/refresh", first).problem(401))
                .isEqualTo("session.bad-refresh-token");
        var stolen = ApiTestClient.withToken(second.path("accessToken").asString());
        assertThat(stolen.get("/me").problem(401)).isEqualTo("token.invalid");
    }

    @Test
    void sessions_are_listed_and_revoked() {
        ApiTestClient.anyone()
                .post("/accounts", ACCOUNT.formatted("deux@exemple.fr", ApiTestClient.PASSWORD))
                .has(201);
        var phone = ApiTestClient.signedIn("deux@exemple.fr", ApiTestClient.PASSWORD);
        var laptop = ApiTestClient.signedIn("deux@exemple.fr", ApiTestClient.PASSWORD);
        var items = laptop.get("/me/sessions").has(200).json().path("items");
        assertThat(items).hasSize(2);
        var other = "";
        for (var item : items) {
            assertThat(item.propertyNames())
                    .containsExactly("id", "createdAt", "lastSeenAt", "device", "current");
            if (!item.path("current").asBoolean()) other = item.path("id").asString();
        }
        var stranger = ApiTestClient.buyer();
        assertThat(stranger.send("DELETE", "/me/sessions/" + other, "").problem(404))
                .isEqualTo("session.unknown");
        laptop.send("DELETE", "/me/sessions/" + other, "").has(204);
        assertThat(phone.get("/me").problem(401)).isEqualTo("token.invalid");
        laptop.send("DELETE", "/me/sessions/" + other, "").has(204);
        assertThat(laptop.send("DELETE", "/me/sessions/nonsense", "").problem(404))
                .isEqualTo("session.unknown");
        assertThat(laptop.get("/me/sessions").has(200).json().path("items")).hasSize(1);
    }

    @Test
    void sessions_are_read_page_by_page() {
        ApiTestClient.anyone()
                .post("/accounts", ACCOUNT.formatted("pages@exemple.fr", ApiTestClient.PASSWORD))
                .has(201);
        var client = ApiTestClient.signedIn("pages@exemple.fr", ApiTestClient.PASSWORD);
        for (var i = 0; i < 4; i++)
            ApiTestClient.signedIn("pages@exemple.fr", ApiTestClient.PASSWORD);

        var ids = new ArrayList<String>();
        var address = "/me/sessions?limit=2";
        for (var page = 1; page <= 3; page++) {
            var json = client.get(address).has(200).json();
            assertThat(json.path("items")).hasSize(page == 3 ? 1 : 2);
            for (var item : json.path("items")) ids.add(item.path("id").asString());
            assertThat(json.path("nextCursor").isNull()).isEqualTo(page == 3);
            address = "/me/sessions?limit=2&cursor=" + json.path("nextCursor").asString("");
        }
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        assertThat(client.get("/me/sessions?limit=0").problem(400)).isNotEmpty();
        assertThat(client.get("/me/sessions?cursor=nonsense").problem(400)).isNotEmpty();
    }

    @Test
    void a_second_factor_is_asked_for_once_it_is_on() {
        ApiTestClient.anyone()
                .post("/accounts", ACCOUNT.formatted("code@exemple.fr", ApiTestClient.PASSWORD))
                .has(201);
        var lea = ApiTestClient.signedIn("code@exemple.fr", ApiTestClient.PASSWORD);
        var secret = lea.post("/me/totp", "").has(200).json().path("secret").asString();
        assertThat(lea.send("PUT", "/me/totp", "{\"code\": \"000000\"}").problem(422))
                .isEqualTo("validation.failed");
        var code = FakeSecondFactors.code(secret, Instant.now());
        var codes =
                lea.send("PUT", "/me/totp", "{\"code\": \"%s\"}".formatted(code))
                        .has(200)
                        .json()
                        .path("recoveryCodes")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        var form =
                "{\"email\": \"code@exemple.fr\", \"password\": \"%s\"}"
                        .formatted(ApiTestClient.PASSWORD);
        assertThat(ApiTestClient.anyone().post("/sessions", form).problem(401))
                .isEqualTo("session.totp-required");
        var withCode = "{\"email\": \"code@exemple.fr\", \"password\": \"%s\", \"totp\": \"%s\"}";
        var recovered = withCode.formatted(ApiTestClient.PASSWORD, codes.get(7));
        ApiTestClient.anyone().post("/sessions", recovered).has(201);
        assertThat(ApiTestClient.anyone().post("/sessions", recovered).problem(401))
                .isEqualTo("session.bad-totp");
        var replayed = withCode.formatted(ApiTestClient.PASSWORD, code);
        assertThat(ApiTestClient.anyone().post("/sessions", replayed).problem(401))
                .isEqualTo("session.bad-totp");
        lea.send("DELETE", "/me/totp", "{\"password\": \"%s\"}".formatted(ApiTestClient.PASSWORD))
                .has(204);
        ApiTestClient.anyone().post("/sessions", form).has(201);
    }

    @Test
    void an_administrator_resets_a_second_factor() {
        var buyer = ApiTestClient.buyer();
        var id = buyer.get("/me").has(200).json().path("id").asString();
        var secret = buyer.post("/me/totp", "").has(200).json().path("secret").asString();
        var code = FakeSecondFactors.code(secret, Instant.now());
        buyer.send("PUT", "/me/totp", "{\"code\": \"%s\"}".formatted(code)).has(200);
        assertThat(buyer.post("/me/totp", "").problem(409)).isEqualTo("totp.already-on");

        var reset = "/admin/accounts/" + id + "/totp";
        assertThat(ApiTestClient.anyone().send("DELETE", reset, "").problem(401))
                .isEqualTo("authentication.required");
        assertThat(ApiTestClient.buyer().send("DELETE", reset, "").problem(403))
                .isEqualTo("role.required");
        var admin = OrderApiFixture.administrator();
        admin.send("DELETE", reset, "").has(204);
        admin.send("DELETE", reset, "").has(204);
        buyer.post("/me/totp", "").has(200);
        var unknown = "/admin/accounts/0193a5a0-6f7e-7d3c-9a40-1d2f3b4c5d6e/totp";
        assertThat(admin.send("DELETE", unknown, "").problem(404)).isEqualTo("account.unknown");
        assertThat(admin.send("DELETE", "/admin/accounts/x/totp", "").problem(404))
                .isEqualTo("account.unknown");
    }

    @Test
    void administration_waits_for_a_second_factor_once_the_mail_test_has_passed() {
        var application = ApiTestClient.server();
        var admin = OrderApiFixture.administrator();
        var tag = admin.get("/admin/settings/mail").has(200).header("ETag");
        var values = "{\"values\": {\"host\": \"smtp.example\", \"from\": \"a@b.example\"}}";
        var saved = admin.send("PUT", "/admin/settings/mail", values, "If-Match", tag).has(200);
        var probe = application.getBean(FakeMailProbe.class);
        probe.results.add(ProbeResult.passed("login", "check.mail.works", "smtp.example"));
        try {
            admin.post("/admin/settings/mail/test", "").has(200);

            for (var path : List.of("/admin/settings/mail", "/admin/audit"))
                assertThat(admin.get(path).problem(403))
                        .isEqualTo("account.second-factor-required");
            var again = "/admin/settings/mail/test";
            assertThat(admin.post(again, "").problem(403))
                    .isEqualTo("account.second-factor-required");
            assertThat(admin.get("/me").has(200).json().path("roles").toString()).contains("admin");

            var secret = admin.post("/me/totp", "").has(200).json().path("secret").asString();
            var code = FakeSecondFactors.code(secret, Instant.now());
            admin.send("PUT", "/me/totp", "{\"code\": \"%s\"}".formatted(code)).has(200);
            assertThat(admin.get("/admin/settings/mail").has(200).header("ETag"))
                    .isEqualTo(saved.header("ETag"));
        } finally {
            // other tests administer without a second factor
            probe.results.clear();
            var clear = "{\"values\": {\"host\": null, \"from\": null}}";
            admin.send("PUT", "/admin/settings/mail", clear, "If-Match", saved.header("ETag"))
                    .has(200);
        }
    }

    @Test
    void an_account_is_updated_exported_and_deleted() {
        var seller = ApiTestClient.seller();
        seller.sell("Exportée");
        assertThat(seller.send("PATCH", "/me", "{}").problem(428))
                .isEqualTo("precondition.required");
        var tag = seller.get("/me").header("ETag");
        var patch =
                seller.send("PATCH", "/me", "{\"displayName\": \"Zoé\"}", "If-Match", tag).has(200);
        assertThat(patch.json().path("displayName").asString()).isEqualTo("Zoé");
        assertThat(
                        seller.send(
                                        "PATCH",
                                        "/me",
                                        "{\"displayName\": null}",
                                        "If-Match",
                                        patch.header("ETag"))
                                .problem(422))
                .isEqualTo("validation.failed");
        var export = seller.get("/me/export").has(200).json();
        assertThat(export.path("account").path("displayName").asString()).isEqualTo("Zoé");
        assertThat(export.path("listings").get(0).path("title").asString()).isEqualTo("Exportée");
        assertThat(seller.send("DELETE", "/me", "{\"password\": \"faux faux faux\"}").problem(422))
                .isEqualTo("validation.failed");
        seller.send("DELETE", "/me", "{\"password\": \"%s\"}".formatted(ApiTestClient.PASSWORD))
                .has(204);
        assertThat(seller.get("/me").problem(401)).isEqualTo("token.invalid");
    }

    @Test
    void nobody_leaves_while_an_order_is_open_and_the_export_holds_it() {
        var seller = ApiTestClient.seller();
        var buyer = ApiTestClient.buyer();
        var order = OrderApiFixture.paid(buyer, seller);
        var password = "{\"password\": \"%s\"}".formatted(ApiTestClient.PASSWORD);
        var favourite = ApiTestClient.seller().sell("Phare");
        for (var person : List.of(seller, buyer)) {
            person.send("PUT", "/me/favourites/" + favourite, "").has(204);
            assertThat(person.send("DELETE", "/me", password).problem(409))
                    .isEqualTo("account.open-orders");
            var export = person.get("/me/export").has(200).json();
            assertThat(export.path("orders")).hasSize(1);
            assertThat("/orders/" + export.path("orders").get(0).path("id").asString())
                    .isEqualTo(order);
            assertThat(export.path("sessions").get(0).path("current").asBoolean()).isTrue();
            assertThat(export.path("addresses")).isNotEmpty();
            assertThat(export.path("letters").isArray()).isTrue();
            assertThat(export.path("favourites").get(0).path("listingId").asString())
                    .isEqualTo(favourite);
            assertThat(export.path("imports").isArray()).isTrue();
        }

        buyer.post(order + "/cancel", "").has(200);

        for (var person : List.of(seller, buyer)) person.send("DELETE", "/me", password).has(204);
    }

    @Test
    void a_password_reset_does_not_reveal_which_addresses_are_registered() {
        for (var email : List.of("inconnue@exemple.fr", "personne1@exemple.fr"))
            assertThat(
                            ApiTestClient.anyone()
                                    .post(
                                            "/password-resets",
                                            "{\"email\": \"%s\"}".formatted(email))
                                    .has(202)
                                    .body())
                    .isEmpty();
        assertThat(
                        ApiTestClient.anyone()
                                .send(
                                        "PUT",
                                        "/password-resets/x",
                                        "{\"password\": \"une autre pelle\"}")
                                .problem(422))
                .isEqualTo("token.invalid");
        assertThat(
                        ApiTestClient.anyone()
                                .post("/email-verifications", "{\"token\": \"x\"}")
                                .problem(422))
                .isEqualTo("token.invalid");
    }

    @Test
    void a_changed_password_ends_the_other_sessions() {
        ApiTestClient.anyone()
                .post("/accounts", ACCOUNT.formatted("mot@exemple.fr", ApiTestClient.PASSWORD))
                .has(201);
        var phone = ApiTestClient.signedIn("mot@exemple.fr", ApiTestClient.PASSWORD);
        var laptop = ApiTestClient.signedIn("mot@exemple.fr", ApiTestClient.PASSWORD);
        var form = "{\"currentPassword\": \"%s\", \"password\": \"%s\"}";
        assertThat(ApiTestClient.anyone().send("PUT", "/me/password", form).problem(401))
                .isEqualTo("authentication.required");
        var wrong = phone.send("PUT", "/me/password", form.formatted("non", "un rateau neuf"));
        assertThat(wrong.problem(422)).isEqualTo("validation.failed");
        assertThat(wrong.errors()).containsExactly("currentPassword password.wrong");
        assertThat(phone.send("PUT", "/me/password", "{}").errors())
                .containsExactlyInAnyOrder(
                        "currentPassword field.required", "password field.required");

        var changed = form.formatted(ApiTestClient.PASSWORD, "un rateau neuf");
        assertThat(phone.send("PUT", "/me/password", changed).has(204).body()).isEmpty();

        phone.get("/me").has(200);
        assertThat(laptop.get("/me").problem(401)).isEqualTo("token.invalid");
        ApiTestClient.signedIn("mot@exemple.fr", "un rateau neuf");
    }

    @Test
    void another_address_is_confirmed_by_a_link() {
        ApiTestClient.anyone()
                .post("/accounts", ACCOUNT.formatted("avant@exemple.fr", ApiTestClient.PASSWORD))
                .has(201);
        var phone = ApiTestClient.signedIn("avant@exemple.fr", ApiTestClient.PASSWORD);
        var laptop = ApiTestClient.signedIn("avant@exemple.fr", ApiTestClient.PASSWORD);
        var form =
                "{\"email\": \"apres@exemple.fr\", \"password\": \"%s\"}"
                        .formatted(ApiTestClient.PASSWORD);
        phone.send("PUT", "/me/email", form).has(204);
        assertThat(phone.get("/me").json().path("email").asString()).isEqualTo("avant@exemple.fr");
        var token = "{\"token\": \"%s\"}".formatted(tokenSentTo("apres@exemple.fr"));

        ApiTestClient.anyone().post("/email-verifications", token).has(204);
        ApiTestClient.anyone().post("/email-verifications", token).has(204);

        var account = phone.get("/me").has(200).json();
        assertThat(account.path("email").asString()).isEqualTo("apres@exemple.fr");
        assertThat(account.path("emailVerified").asBoolean()).isTrue();
        assertThat(laptop.get("/me").problem(401)).isEqualTo("token.invalid");
    }

    @Test
    void the_verification_email_is_sent_again_until_the_address_is_verified() {
        ApiTestClient.anyone()
                .post("/accounts", ACCOUNT.formatted("encore@exemple.fr", ApiTestClient.PASSWORD))
                .has(201);
        var client = ApiTestClient.signedIn("encore@exemple.fr", ApiTestClient.PASSWORD);
        assertThat(ApiTestClient.anyone().post("/me/email/verification", "").problem(401))
                .isEqualTo("authentication.required");

        client.post("/me/email/verification", "").has(202);
        var sent = mailsTo("encore@exemple.fr").size();
        var token = "{\"token\": \"%s\"}".formatted(tokenSentTo("encore@exemple.fr"));
        ApiTestClient.anyone().post("/email-verifications", token).has(204);
        assertThat(client.get("/me").json().path("emailVerified").asBoolean()).isTrue();
        client.post("/me/email/verification", "").has(202);

        assertThat(sent).isPositive();
        assertThat(mailsTo("encore@exemple.fr")).hasSize(sent);
    }

    @Test
    void an_administrator_lists_accounts_and_changes_their_rights() {
        var email = "droits@exemple.fr";
        ApiTestClient.anyone()
                .post("/accounts", ACCOUNT.formatted(email, ApiTestClient.PASSWORD))
                .has(201);
        var person = ApiTestClient.signedIn(email, ApiTestClient.PASSWORD);
        var admin = OrderApiFixture.administrator();
        assertThat(person.get("/admin/accounts").problem(403)).isEqualTo("role.required");
        assertThat(admin.get("/admin/accounts?limit=1").has(200).json().path("items")).hasSize(1);

        var items = admin.get("/admin/accounts?q=DROITS@").has(200).json().path("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).propertyNames())
                .containsExactly(
                        "id",
                        "email",
                        "emailVerified",
                        "displayName",
                        "locale",
                        "roles",
                        "suspended",
                        "secondFactor",
                        "createdAt",
                        "seller");
        assertThat(items.get(0).path("seller").isNull()).isTrue();
        assertThat(items.get(0).toString()).doesNotContain("password");
        var path = "/admin/accounts/" + items.get(0).path("id").asString();

        var rights = "{\"roles\": [\"buyer\", \"admin\"]}";
        assertThat(person.send("PATCH", path, rights).problem(403)).isEqualTo("role.required");
        var appointed = admin.send("PATCH", path, rights).has(200).json();
        assertThat(appointed.path("roles").valueStream().map(JsonNode::asString))
                .containsExactly("buyer", "admin");
        person.get("/admin/accounts").has(200);
        assertThat(admin.send("PATCH", path, "{\"roles\": [\"king\"]}").errors())
                .containsExactly("roles[0] word.unknown");
        assertThat(admin.send("PATCH", path, "{\"roles\": [\"seller\"]}").errors())
                .containsExactly("roles role.fixed");
        assertThat(admin.send("PATCH", path, "{\"suspended\": null}").errors())
                .containsExactly("suspended field.required");

        var suspended = admin.send("PATCH", path, "{\"suspended\": true}").has(200).json();
        assertThat(suspended.path("suspended").asBoolean()).isTrue();
        assertThat(person.get("/me").problem(401)).isEqualTo("token.invalid");
        admin.send("PATCH", path, "{\"suspended\": false, \"roles\": [\"buyer\"]}").has(200);
        assertThat(person.get("/admin/accounts").problem(403)).isEqualTo("role.required");
        assertThat(admin.send("PATCH", "/admin/accounts/x", "{}").problem(404))
                .isEqualTo("account.unknown");
    }

    @Test
    void who_is_no_administrator_is_rejected_before_parameters_and_bodies_are_read() {
        var seller = ApiTestClient.seller();
        for (var path :
                new String[] {
                    "/admin/events?state=bogus",
                    "/admin/events?cursor=x",
                    "/admin/audit?limit=0",
                    "/admin/accounts?limit=x"
                }) assertThat(seller.get(path).problem(403)).as(path).isEqualTo("role.required");
        // without If-Match, and with no JSON
        assertThat(seller.send("PUT", "/admin/settings/mail", "{}").problem(403))
                .isEqualTo("role.required");
        var resolution = "/admin/orders/0193a5a0-6f7e-7d3c-9a40-1d2f3b4c5d6e/dispute-resolution";
        assertThat(seller.send("POST", resolution, "{").problem(403)).isEqualTo("role.required");
        assertThat(OrderApiFixture.administrator().get("/admin/audit?limit=0").problem(400))
                .isEqualTo("parameter.invalid");
    }

    private static List<String> mailsTo(String email) {
        return ApiTestClient.server().getBean(FakeMailer.class).sent().stream()
                .filter(mail -> mail.to().equals(email))
                .map(EmailMessage::text)
                .toList();
    }

    private static String tokenSentTo(String email) {
        return mailsTo(email).getLast().replaceAll("(?s).*token=(\\S+).*", "$1");
    }

    @Test
    void the_public_keys_are_public() {
        assertThat(
                        ApiTestClient.anyone()
                                .get("//.well-known/jwks.json")
                                .has(200)
                                .json()
                                .has("keys"))
                .isTrue();
    }
}
