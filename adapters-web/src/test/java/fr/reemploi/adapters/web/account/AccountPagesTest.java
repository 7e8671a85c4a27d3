package fr.reemploi.adapters.web.account;

import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.reemploi.adapters.web.MarketplaceFixture;
import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.adapters.web.WebOrderFixture;
import fr.reemploi.adapters.web.page.Cookies;
import fr.reemploi.application.Examples;
import fr.reemploi.application.account.CreateFirstAdministrator;
import fr.reemploi.application.account.FakeSecondFactors;
import fr.reemploi.application.account.InMemoryAccounts;
import fr.reemploi.application.account.ManageTwoFactor;
import fr.reemploi.application.session.AuthenticateSession;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.Role;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class AccountPagesTest {
    private static final WebFixture SHARED = new WebFixture();

    private final String lea = Examples.IDS.next() + "@example.fr";
    private WebFixture fixture = SHARED;

    @ParameterizedTest
    @CsvSource({
        "/connexion, fr, Mot de passe oublié",
        "/connexion, en, Forgot your password",
        "/inscription, fr, Créer mon compte",
        "/inscription, en, Create my account",
        "/mot-de-passe, fr, Recevoir le lien",
        "/mot-de-passe?token=x, en, This link is no longer valid",
        "/premier-administrateur?invitation=x, fr, Premier administrateur",
        "/vendre, fr, Vendre vos pièces",
        "/vendre, en, Sell your parts",
        "/confirmation?token=x, fr, Ce lien n’est plus valable",
        "/erreur, en, This page does not exist"
    })
    void account_pages_exist_in_both_languages(String page, String language, String words) {
        assertThat(text(ask(get(page).header("Accept-Language", language)))).contains(words);
    }

    @Test
    void registration_signs_in() {
        var answer =
                send(
                        "/inscription",
                        Map.of(
                                "email", lea,
                                "password", "une pièce vaut mieux",
                                "displayName", "Léa",
                                "retour", "/vendre"));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/vendre");
        var session = answer.getCookie(Cookies.SESSION);
        assertThat(session).isNotNull();
        assertThat(String.valueOf(answer.getHeader("Set-Cookie")))
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(text(ask(get("/").cookie(session)))).contains("Se déconnecter");
    }

    @Test
    void a_registration_sent_twice_makes_one_account_and_signs_in_both_times() {
        var page = text(ask(get("/inscription")));
        var key = page.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
        var fields =
                new LinkedHashMap<String, String>(
                        Map.of(
                                "email", lea,
                                "password", "une pièce vaut mieux",
                                "displayName", "Léa",
                                "key", key,
                                "retour", "/vendre"));
        for (var tap = 0; tap < 2; tap++) {
            var answer = send("/inscription", fields);
            assertThat(answer.getRedirectedUrl()).isEqualTo("/vendre");
            assertThat(answer.getCookie(Cookies.SESSION)).isNotNull();
        }
        fields.put("password", "une autre phrase de passe");
        assertThat(send("/inscription", fields).getStatus()).isEqualTo(422);
        fields.put("password", "une pièce vaut mieux");
        fields.put("key", "another");
        assertThat(send("/inscription", fields).getStatus()).isEqualTo(422);
    }

    @Test
    void an_account_is_deleted_with_its_password_once_no_order_is_open() {
        var seller = fixture.marketplace.seller(Examples.IDS.next() + "@example.fr");
        var buyer = fixture.marketplace.buyer(lea);
        var orders = new WebOrderFixture(fixture.application);
        var part = fixture.marketplace.onSale(seller.id(), "Phare");
        var order = orders.paid(buyer, part);
        var session = fixture.signedIn(buyer);
        var password = Map.of("password", MarketplaceFixture.PASSWORD);

        assertThat(text(ask(get("/compte/supprimer"), session)))
                .contains("name=\"password\"")
                .doesNotContain("caractères au moins");
        assertThat(ask(form("/compte/supprimer", Map.of("password", "faux")), session).getStatus())
                .isEqualTo(422);
        var refused = ask(form("/compte/supprimer", password), session);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(text(refused)).contains("pas terminée");

        fixture.application.buyerOrderActions.cancel(WebOrderFixture.actor(buyer), order.id());
        var left = ask(form("/compte/supprimer", password), session);
        assertThat(text(left)).contains("Votre compte est supprimé");
        assertThat(ask(get("/compte/supprimer"), session).getRedirectedUrl())
                .startsWith("/connexion");
    }

    @Test
    void over_https_session_and_form_cookies_have_the_host_prefix() {
        fixture.marketplace.buyer(lea);
        var before = ask(get("/connexion").secure(true));
        var token = before.getCookie("__Host-csrf");
        assertThat(token).isNotNull();
        assertThat(before.getCookie("csrf")).isNull();
        var answer =
                ask(
                        post("/connexion")
                                .secure(true)
                                .param("_csrf", hidden(text(before), "_csrf"))
                                .param("email", lea)
                                .param("password", MarketplaceFixture.PASSWORD)
                                .cookie(token));
        assertThat(answer.getStatus()).isEqualTo(303);
        var session = answer.getCookie("__Host-session");
        assertThat(session).isNotNull();
        assertThat(session.getSecure()).isTrue();
        assertThat(session.getPath()).isEqualTo("/");
        assertThat(session.getDomain()).isNull();

        assertThat(text(ask(get("/").secure(true).cookie(session)))).contains("Se déconnecter");
        // a cookie without the prefix may come from another host of the domain
        var planted = new Cookie(Cookies.SESSION, session.getValue());
        assertThat(text(ask(get("/").secure(true).cookie(planted))))
                .doesNotContain("Se déconnecter");
        assertThat(text(ask(get("/").cookie(planted)))).contains("Se déconnecter");
    }

    @Test
    void a_public_https_address_makes_cookies_secure_behind_a_proxy() {
        fixture = new WebFixture(new PublicUrl("https://pieces.example", false));
        fixture.marketplace.buyer(lea);
        var before = ask(get("/connexion"));
        var answer =
                ask(
                        post("/connexion")
                                .param("_csrf", hidden(text(before), "_csrf"))
                                .param("email", lea)
                                .param("password", MarketplaceFixture.PASSWORD)
                                .cookie(before.getCookie("__Host-csrf")));
        assertThat(String.valueOf(answer.getHeaders("Set-Cookie")))
                .contains("__Host-session=", "Secure");
        assertThat(text(ask(get("/").cookie(answer.getCookie("__Host-session")))))
                .contains("Se déconnecter");
        var admin = fixture.marketplace.administrator("patron@example.fr");
        var session = new Cookie("__Host-session", fixture.signedIn(admin).getValue());
        assertThat(text(ask(get("/admin"), session))).doesNotContain("plain-http");
    }

    @Test
    void administrators_are_warned_about_plain_http() {
        fixture = new WebFixture();
        var admin = fixture.marketplace.administrator(lea);
        assertThat(text(ask(get("/admin"), fixture.signedIn(admin))))
                .contains("plain-http", "mots de passe");
        var session = new Cookie("__Host-session", fixture.signedIn(admin).getValue());
        assertThat(text(ask(get("/admin").secure(true), session))).doesNotContain("plain-http");
    }

    @Test
    void strict_transport_security_leaves_other_hosts_of_the_domain_alone() {
        var answer = ask(get("/").secure(true));
        assertThat(answer.getHeader("Strict-Transport-Security"))
                .contains("max-age=31536000")
                .doesNotContain("includeSubDomains");
        assertThat(ask(get("/")).getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void every_error_of_a_registration_is_shown_at_once() {
        fixture.marketplace.buyer(lea);
        var answer = send("/inscription", Map.of("email", "pas une adresse", "password", "court"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer))
                .contains("f-email-fault", "f-password-fault", "f-displayName-fault")
                .contains("value=\"pas une adresse\"")
                .doesNotContain("court\"");
        var taken =
                send(
                        "/inscription",
                        Map.of(
                                "email", lea.toUpperCase(Locale.ROOT),
                                "password", "une pièce vaut mieux",
                                "displayName", "Léa"));
        assertThat(text(taken)).contains("f-email-fault");
    }

    @Test
    void a_wrong_password_and_a_wrong_address_give_the_same_answer() {
        fixture.marketplace.buyer(lea);
        var wrong = send("/connexion", credentials(lea, "pas le bon"));
        var unknown = send("/connexion", credentials("qui@example.fr", "pas le bon"));
        assertThat(wrong.getStatus()).isEqualTo(401);
        assertThat(unknown.getStatus()).isEqualTo(401);
        assertThat(faults(wrong)).isEqualTo(faults(unknown)).contains("faults");
    }

    @Test
    void a_second_factor_is_requested_in_a_second_step() {
        var account = fixture.marketplace.buyer(lea);
        var secret = protect(account);
        var first = send("/connexion", credentials(lea, MarketplaceFixture.PASSWORD));
        assertThat(text(first))
                .contains("name=\"totp\"")
                .doesNotContain(MarketplaceFixture.PASSWORD);
        var step = hidden(text(first), "step");
        var wrong = send("/connexion", Map.of("step", step, "totp", "000000", "retour", "/vendre"));
        assertThat(text(wrong)).contains("f-totp-fault").contains("name=\"step\"");
        var code = FakeSecondFactors.code(secret, NOON.plusSeconds(30));
        var right = send("/connexion", Map.of("step", step, "totp", code, "retour", "/vendre"));
        assertThat(right.getRedirectedUrl()).isEqualTo("/vendre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "evil"})
    void sign_in_redirects_to_this_site_only(String back) {
        fixture.marketplace.buyer(lea);
        var credentials =
                Map.of("email", lea, "password", MarketplaceFixture.PASSWORD, "retour", back);
        assertThat(send("/connexion", credentials).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void signing_out_ends_the_session() {
        var session = fixture.signedIn(fixture.marketplace.buyer(lea));
        var answer = ask(form("/deconnexion", Map.of()), session);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        assertThat(fixture.get(AuthenticateSession.class).authenticateBrowser(session.getValue()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/connexion", "/inscription", "/deconnexion", "/vendre", "/mot-de-passe"})
    void a_form_without_its_token_is_refused(String page) {
        fixture.marketplace.buyer(lea);
        var answer =
                ask(post(page).param("email", lea).param("password", MarketplaceFixture.PASSWORD));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getCookie(Cookies.SESSION)).isNull();
    }

    @Test
    void a_reset_email_is_confirmed_for_any_address() {
        fixture.marketplace.buyer(lea);
        var response = send("/mot-de-passe", Map.of("email", lea));
        var unknown = send("/mot-de-passe", Map.of("email", "qui@example.fr"));
        assertThat(text(response)).contains("Consultez votre messagerie");
        assertThat(text(unknown)).contains("Consultez votre messagerie");
    }

    @Test
    void an_invitation_creates_the_first_administrator_once() {
        fixture = new WebFixture();
        var invitation = fixture.get(CreateFirstAdministrator.class).createInvitation();
        var fields =
                Map.of(
                        "invitation", invitation,
                        "email", "chef@example.fr",
                        "password", "une pièce vaut mieux",
                        "displayName", "Chef");
        assertThat(send("/premier-administrateur", fields).getStatus()).isEqualTo(303);
        assertThat(send("/premier-administrateur", fields).getStatus()).isEqualTo(303);
        var account =
                fixture.get(InMemoryAccounts.class)
                        .findByEmail(new EmailAddress("chef@example.fr"));
        assertThat(account.orElseThrow().roles()).contains(Role.ADMIN);
        assertThat(ask(get("/premier-administrateur?invitation=" + invitation)).getStatus())
                .isEqualTo(403);
    }

    @Test
    void a_buyer_becomes_a_seller_after_correcting_the_errors() {
        var buyer = fixture.marketplace.buyer(lea);
        var session = fixture.signedIn(buyer);
        assertThat(ask(get("/vendeur"), session).getRedirectedUrl()).isEqualTo("/vendre");
        var answer = ask(form("/vendre", Map.of("kind", "recycler", "siret", "123")), session);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer))
                .contains("f-siret-fault", "f-vhuApproval-fault", "f-tradeName-fault")
                .contains("value=\"123\"");
        var noSuchCode = Map.of("address.postalCode", "4900", "address.country", "FR");
        assertThat(text(ask(form("/vendre", noSuchCode), session)))
                .contains("f-address-postalCode-fault");
        assertThat(text(ask(form("/vendre", Map.of("address.country", "XX")), session)))
                .contains("f-address-country-fault");
        var right =
                Map.of(
                        "kind", "individual",
                        "tradeName", "Léa",
                        "legalName", "Léa Roy",
                        "phone", "06 12 34 56 78",
                        "address.line1", "1 rue du Puits",
                        "address.postalCode", "49000",
                        "address.city", "Angers",
                        "address.country", "FR");
        assertThat(ask(form("/vendre", right), session).getRedirectedUrl())
                .isEqualTo("/vendeur?ok=profil");
        var secondTap = new LinkedHashMap<>(right);
        secondTap.put("version", "1");
        assertThat(ask(form("/vendre", secondTap), session).getRedirectedUrl())
                .isEqualTo("/vendeur?ok=profil");
        secondTap.put("tradeName", "Léa et Cie");
        var late = ask(form("/vendre", secondTap), session);
        assertThat(late.getStatus()).isEqualTo(412);
        assertThat(text(late)).contains("c’est elle qui sera gardée").doesNotContain("rechargez");
        assertThat(ask(get("/vendeur"), session).getStatus()).isEqualTo(200);
    }

    @Test
    void a_seller_profile_typed_in_an_ended_session_comes_back_after_signing_in() {
        fixture.marketplace.buyer(lea);
        var browser = new TestBrowser(fixture);
        var typed = Map.of("tradeName", "Pièces de Léa", "version", "1", "phone", "x");

        var interrupted = browser.submit("/vendre", typed);
        assertThat(interrupted.getStatus()).isEqualTo(401);
        var credentials = new LinkedHashMap<>(browser.hiddenFields());
        credentials.put("email", lea);
        credentials.put("password", MarketplaceFixture.PASSWORD);
        var resumed = text(browser.submit("/connexion", credentials));

        assertThat(resumed)
                .contains("il n’est pas encore enregistré", "value=\"Pièces de Léa\"")
                .contains("name=\"version\" value=\"1\"", "value=\"x\"");
    }

    @Test
    void a_message_after_a_form_is_shown_once_and_to_its_sender_only() {
        var browser = new TestBrowser(fixture).signedIn(fixture.marketplace.seller(lea));
        for (var address :
                List.of(
                        "/vendeur?ok=profil",
                        "/vendeur?ok=deleted",
                        "/vendeur/livraison?ok=saved",
                        "/panier?ok=full",
                        "/compte/sessions?ok=session",
                        "/compte/double-authentification?ok=off"))
            assertThat(browser.read(address)).as(address).doesNotContain("class=\"notice good\"");
        browser.signOut();
        assertThat(browser.read("/connexion?ok=mot-de-passe"))
                .doesNotContain("nouveau mot de passe est enregistré");
    }

    @Test
    void after_sign_in_the_requested_page_is_shown() {
        assertThat(ask(get("/vendeur?status=draft")).getRedirectedUrl())
                .isEqualTo("/connexion?retour=%2Fvendeur%3Fstatus%3Ddraft");
    }

    @Test
    void reports_of_browsers_are_accepted() {
        assertThat(ask(post("/csp").content("{}")).getStatus()).isEqualTo(204);
    }

    private String protect(Account account) {
        var keep = fixture.get(AuthenticateSession.class);
        var actor = keep.authenticateBrowser(fixture.signedIn(account).getValue()).orElseThrow();
        var protect = fixture.get(ManageTwoFactor.class);
        var secret = protect.startEnrolment(actor).secret();
        protect.confirmEnrolment(
                actor,
                Form.ofJson(Map.of("code", FakeSecondFactors.code(secret, NOON))),
                ClientAddress.PROGRAM);
        return secret;
    }

    private static Map<String, String> credentials(String email, String password) {
        return Map.of("email", email, "password", password);
    }

    private MockHttpServletResponse send(String page, Map<String, String> fields) {
        return ask(form(page, fields));
    }

    private MockHttpServletRequestBuilder form(String page, Map<String, String> fields) {
        var before = ask(get("/inscription"));
        var request = post(page).param("_csrf", hidden(text(before), "_csrf"));
        fields.forEach(request::param);
        return request.cookie(before.getCookie("csrf"));
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, Cookie session) {
        return ask(request.cookie(session));
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) {
        try {
            return fixture.browser.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String faults(MockHttpServletResponse answer) {
        var page = text(answer);
        var start = page.indexOf("class=\"faults\"");
        return page.substring(start, page.indexOf("</ul>", start));
    }

    private static String hidden(String page, String name) {
        var start = page.indexOf("name=\"" + name + "\" value=\"") + name.length() + 15;
        return page.substring(start, page.indexOf('"', start));
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
