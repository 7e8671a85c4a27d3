package fr.reemploi.adapters.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.MarketplaceFixture;
import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.settings.CurrentSettings;
import fr.reemploi.application.settings.ExampleSections;
import fr.reemploi.application.settings.FakeMailProbe;
import fr.reemploi.application.settings.InMemorySettingsStore;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.domain.account.Account;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class SettingsPagesTest {
    private static final String MAIL = "/admin/reglages/mail";
    private static final String SECRET = "hunter2-mot-de-passe-WXYZ";

    private final WebFixture fixture = new WebFixture();
    private final TestBrowser browser = new TestBrowser(fixture);
    private Account admin;

    @BeforeEach
    void begin() {
        admin = fixture.marketplace.administrator("patron@example.fr");
        browser.signedIn(admin);
        browser.open(MAIL);
    }

    @Test
    void every_section_has_a_page_with_all_its_fields() {
        for (var section : ExampleSections.ALL.all()) {
            var answer = browser.open("/admin/reglages/" + section.id());
            for (var field : section.fields())
                assertThat(browser.page()).contains("name=\"values." + field.name() + "\"");
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void a_field_has_a_label_a_help_text_and_a_default() {
        assertThat(browser.page())
                .contains("Serveur d'e-mails", "Le « serveur sortant (SMTP) »")
                .contains("<option value=\"\">starttls (par défaut)</option>")
                .contains("Il vous faut une adresse e-mail et son serveur d’envoi")
                .contains("une vingtaine de secondes");
        assertThat(browser.read("/admin/reglages/payment"))
                .contains("placeholder=\"https://api.bank.example\"")
                .contains("<code>http://localhost/api/v1/webhooks/bank</code>");
    }

    @Test
    void saved_settings_take_effect_and_are_probed_at_once() {
        mailProbe().results.add(ProbeResult.passed("host", "check.mail.works", "smtp.example.fr"));
        mailProbe()
                .results
                .add(ProbeResult.failed("login", "check.mail.login-refused", "smtp.example.fr"));
        save(Map.of("values.host", " smtp.example.fr", "values.port", "465"));

        assertThat(value("host")).isEqualTo("smtp.example.fr");
        assertThat(value("port")).isEqualTo("465");
        var page = browser.read(MAIL + "?ok=saved");
        assertThat(page)
                .contains("C’est enregistré et déjà en service")
                .contains("Bon :</span> smtp.example.fr accepte la connexion")
                .contains("À corriger :</span> smtp.example.fr refuse cet identifiant")
                .contains("Recopiez-les depuis l'espace client de votre messagerie")
                .contains("name=\"version\" value=\"1\"");
    }

    @Test
    void opening_a_page_runs_no_test_and_a_link_cannot_say_saved() {
        mailProbe().results.add(ProbeResult.passed("host", "check.mail.works", "smtp.example.fr"));
        save(Map.of("values.host", "smtp.example.fr"));
        assertThat(mailProbe().calls).hasValue(1);

        assertThat(browser.read(MAIL + "?ok=saved")).contains("Bon :</span>");
        for (var query : List.of("?ok=saved", "?ok=test", "?action=test", "?ok=saved&ok=saved", ""))
            assertThat(browser.read(MAIL + query))
                    .doesNotContain("C’est enregistré", "Bon :</span>");
        assertThat(browser.read("/admin/reglages/payment?ok=saved"))
                .doesNotContain("C’est enregistré");

        assertThat(mailProbe().calls).hasValue(1);
    }

    @Test
    void the_same_settings_sent_twice_are_saved_once() {
        browser.open(MAIL);
        var fields =
                Map.of("values.host", "smtp.example.fr", "values.password", SECRET, "version", "0");
        press(fields);

        assertThat(press(fields).getRedirectedUrl()).isEqualTo(MAIL + "?ok=saved");

        assertThat(browser.read(MAIL)).contains("name=\"version\" value=\"1\"");
        assertThat(press(Map.of("values.host", "mail.example.fr", "version", "0")).getStatus())
                .isEqualTo(412);
    }

    @Test
    void an_emptied_field_returns_to_its_default() {
        save(Map.of("values.host", "smtp.example.fr", "values.security", "tls"));
        save(Map.of("values.host", "", "values.security", ""));

        assertThat(browser.read(MAIL)).contains("name=\"values.host\" type=\"text\" value=\"\"");
        assertThat(value("security")).isEqualTo("starttls");
    }

    @Test
    void a_secret_is_unchanged_when_empty_replaced_when_typed_and_cleared_by_its_checkbox() {
        save(Map.of("values.password", SECRET));
        save(Map.of("values.host", "smtp.example.fr", "values.password", ""));
        assertThat(value("password")).isEqualTo(SECRET);

        save(Map.of("values.password", "another-password", "clear.password", "true"));
        assertThat(value("password")).isEqualTo("another-password");

        save(Map.of("values.password", "", "clear.password", "true"));
        assertThat(current().of(SectionId.MAIL).has("password")).isFalse();
    }

    @Test
    void no_page_contains_a_secret() {
        var fields = Map.of("values.password", SECRET, "values.port", "many");
        assertThat(TestBrowser.text(press(fields))).contains("saisissez-le de nouveau");
        assertNoSecret();
        press(Map.of("values.password", SECRET, "action", "test"));
        assertNoSecret();
        press(Map.of("values.password", SECRET, "version", "7"));
        assertNoSecret();
        press(Map.of("values.password", SECRET, "values.from", SECRET.repeat(20)));
        assertThat(browser.page()).doesNotContain("type=\"password\" value=\"h");
        save(Map.of("values.password", SECRET));
        assertThat(browser.read(MAIL)).contains("Rempli : ••••WXYZ");
        assertNoSecret();
        for (var page : List.of(MAIL + "?ok=saved", "/admin", "/admin/journal")) {
            browser.open(page);
            assertNoSecret();
        }
    }

    @Test
    void every_error_is_shown_at_its_field_and_no_input_is_lost() {
        var answer = press(Map.of("values.port", "beaucoup", "values.from", "\"><b>moi"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.text(answer))
                .contains("id=\"f-values-port-fault\"", "id=\"f-values-from-fault\"")
                .contains("<a href=\"#f-values-port\">Port</a> — « beaucoup »")
                .contains("value=\"beaucoup\"", "value=\"&#34;>&lt;b>moi\"")
                .doesNotContain("<b>moi");
        assertThat(fixture.get(InMemorySettingsStore.class).of(SectionId.MAIL).values()).isEmpty();
    }

    @Test
    void a_concurrent_change_is_shown_beside_the_input() {
        var version = browser.hidden("version");
        save(Map.of("values.host", "smtp.other.fr"));
        var late = press(Map.of("values.host", "smtp.example.fr", "version", version));

        assertThat(late.getStatus()).isEqualTo(412);
        assertThat(TestBrowser.text(late))
                .contains("c’est elle qui sera gardée", "value=\"smtp.example.fr\"")
                .contains("Enregistré entre-temps : <strong>smtp.other.fr</strong>")
                .contains("name=\"version\" value=\"1\"");
        assertThat(value("host")).isEqualTo("smtp.other.fr");
    }

    @Test
    void a_probe_uses_stored_settings_and_preserves_unsaved_input() {
        mailProbe()
                .results
                .add(ProbeResult.failed("host", "check.mail.unknown-host", "smtp.example.fr"));
        var answer = press(Map.of("values.host", "smtp.new.fr", "action", "test"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(TestBrowser.text(answer))
                .contains("Aucune machine ne s'appelle smtp.example.fr")
                .contains("l’essai porte sur les réglages d’avant", "value=\"smtp.new.fr\"");
        assertThat(mailProbe().calls).hasValue(1);
        assertThat(current().of(SectionId.MAIL).has("host")).isFalse();
    }

    @Test
    void htmx_gets_the_probe_results_only() {
        var answer =
                browser.submitForFragment(
                        MAIL, Map.of("values.host", "", "action", "test"), "checks");

        assertThat(TestBrowser.text(answer))
                .startsWith("<div id=\"checks\"")
                .contains("Il n’y a rien à essayer ici")
                .doesNotContain("<html", "réglages d’avant");
    }

    @Test
    void overridden_fields_are_shown_read_only() {
        var variables = fixture.application.overrides;
        variables.set("REEMPLOI_MAIL_HOST", "smtp.example.fr");
        variables.set("REEMPLOI_MAIL_PASSWORD", SECRET);

        assertThat(browser.read(MAIL))
                .contains("<p class=\"fixed\">smtp.example.fr</p>", "REEMPLOI_MAIL_HOST")
                .contains("<p class=\"fixed\">••••WXYZ</p>")
                .doesNotContain("name=\"values.host\"", "name=\"values.password\"", SECRET);
        assertThat(TestBrowser.text(press(Map.of("values.host", "smtp.new.fr"))))
                .contains("id=\"f-values-host-fault\"");
    }

    @Test
    void a_checkbox_is_ticked_and_unticked_and_a_list_has_one_item_per_line() {
        var registries = "/admin/reglages/registries";
        save(registries, Map.of("values.checkCompanies", List.of("", "true")));
        assertThat(current().of(SectionId.REGISTRIES).flag("checkCompanies")).isTrue();
        assertThat(browser.read(registries)).contains("value=\"true\" checked");
        save(registries, Map.of("values.checkCompanies", ""));
        assertThat(current().of(SectionId.REGISTRIES).flag("checkCompanies")).isFalse();

        var details = Map.of("values.operatorDetails", "1 rue du Port\r\n\r\n SIRET 1 \r\n");
        save("/admin/reglages/marketplace", details);
        assertThat(current().of(SectionId.MARKETPLACE).list("operatorDetails"))
                .containsExactly("1 rue du Port", "SIRET 1");
    }

    @Test
    void after_signing_in_again_the_input_is_restored_except_secrets() {
        browser.signOut();
        var fields = Map.of("values.host", "smtp.example.fr", "values.password", SECRET);
        assertThat(press(fields).getStatus()).isEqualTo(401);
        var signingIn = new LinkedHashMap<String, Object>(browser.hiddenFields());
        signingIn.put("email", "patron@example.fr");
        signingIn.put("password", MarketplaceFixture.PASSWORD);
        var back = TestBrowser.text(browser.submit("/connexion", signingIn));

        assertThat(back).contains("Vous revoilà", "value=\"smtp.example.fr\"");
        assertNoSecret();
    }

    @Test
    void a_seller_who_submits_the_form_gets_404() {
        browser.signedIn(fixture.marketplace.seller("garage@example.fr"));

        for (var action : List.of("save", "test")) {
            var fields = Map.of("values.host", "smtp.example.fr", "action", action);
            assertThat(browser.submit(MAIL, fields).getStatus()).isEqualTo(404);
        }
        assertThat(current().of(SectionId.MAIL).has("host")).isFalse();
        assertThat(mailProbe().calls).hasValue(0);
    }

    @Test
    void without_the_csrf_token_nothing_is_saved() {
        var forged = Map.of("values.host", "smtp.example.fr", "_csrf", "forged");

        assertThat(
                        new TestBrowser(fixture)
                                .signedIn(admin)
                                .submitWithoutToken(MAIL, forged)
                                .getStatus())
                .isEqualTo(403);
        assertThat(current().of(SectionId.MAIL).has("host")).isFalse();
    }

    private void save(Map<String, ?> fields) {
        save(MAIL, fields);
    }

    private void save(String page, Map<String, ?> fields) {
        browser.open(page);
        assertThat(press(page, fields).getRedirectedUrl()).isEqualTo(page + "?ok=saved");
    }

    private MockHttpServletResponse press(Map<String, ?> fields) {
        return press(MAIL, fields);
    }

    private MockHttpServletResponse press(String page, Map<String, ?> fields) {
        var parameters = new LinkedHashMap<String, Object>(fields);
        parameters.putIfAbsent("version", browser.hidden("version"));
        parameters.putIfAbsent("action", "save");
        return browser.submit(page, parameters);
    }

    private void assertNoSecret() {
        assertThat(browser.page()).doesNotContain(SECRET, SECRET.substring(0, 12));
    }

    private String value(String field) {
        return current().of(SectionId.MAIL).required(field);
    }

    private CurrentSettings current() {
        return fixture.get(CurrentSettings.class);
    }

    private FakeMailProbe mailProbe() {
        return fixture.application.mailProbe;
    }
}
