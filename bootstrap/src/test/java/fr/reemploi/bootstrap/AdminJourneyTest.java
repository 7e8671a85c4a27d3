package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.CreateFirstAdministrator;
import fr.reemploi.application.account.RegisterAccount;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.bootstrap.config.CoreConfiguration;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.shared.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Administrator pages in a real browser.
@Tag("server")
class AdminJourneyTest {
    private static final String EMAIL = "patron@exemple.fr";
    private static final String SECRET = "mot-de-passe-de-courrier-WXYZ";

    @TempDir static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void open() {
        server = new RunningServer(folder.resolve("data"));
        var form = Map.of("email", EMAIL, "password", ApiClient.PASSWORD, "displayName", "Camille");
        server.get(CreateFirstAdministrator.class)
                .createOrPromote(new EmailAddress(EMAIL), Form.ofUserInput(form));
    }

    @AfterAll
    static void close() throws Exception {
        server.close();
    }

    @Test
    void an_administrator_corrects_the_mail_settings_with_the_test_findings() {
        try (var browser = Browser.desktop(server.address())) {
            signIn(browser);
            browser.check("admin-1440").click("a[href='/admin/reglages/mail']");
            browser.type("#f-values-host", "127.0.0.1").type("#f-values-port", "beaucoup");
            browser.type("#f-values-from", "contact@exemple.fr");
            browser.type("#f-values-password", SECRET).click(".bar button.do");

            browser.waitFor("#faults");
            browser.check("admin-faults-1440");
            assertThat(browser.value("#f-values-host")).isEqualTo("127.0.0.1");
            assertThat(browser.value("#f-values-port")).isEqualTo("beaucoup");
            assertThat(browser.value("#f-values-password")).isEmpty();

            browser.type("#f-values-port", "1").type("#f-values-username", "contact");
            browser.type("#f-values-password", SECRET).click(".bar button.do");
            browser.waitForText(".notice.good", "enregistré").waitFor("#checks li.wrong");
            browser.check("admin-tried-1440");
            assertThat(browser.text()).contains("127.0.0.1 ne répond pas sur le port 1");
            assertThat(browser.all("[value*='" + SECRET + "']")).isEmpty();

            browser.type("#f-values-port", "2").click("#test");
            browser.waitForText("#checks", "les réglages d’avant").check("admin-test-1440");
            assertThat(browser.value("#f-values-port")).isEqualTo("2");

            Await.until(
                    Duration.ofSeconds(10),
                    () -> browser.go("/admin/journal").text().contains("par Camille"));
            assertThat(browser.text()).contains("Réglages « E-mails » changés", "Mot de passe");
            browser.check("admin-journal-1440");
        }
    }

    @Test
    void a_seller_sets_up_a_second_factor_and_an_administrator_resets_it() {
        var email = "magasinier@exemple.fr";
        var form = Map.of("email", email, "password", ApiClient.PASSWORD, "displayName", "Sacha");
        var account =
                server.get(RegisterAccount.class)
                        .register(
                                new AccountId(server.get(Ids.class).next()),
                                Form.ofUserInput(form),
                                Language.FR,
                                ClientAddress.PROGRAM);
        try (var browser = Browser.phone(server.address())) {
            browser.go("/connexion?retour=%2Fcompte&lang=fr").type("[name='email']", email);
            browser.type("[name='password']", ApiClient.PASSWORD).click("form.form button.do");
            browser.waitForText("h1", "Mon compte");
            browser.click("a[href='/compte/double-authentification']");
            browser.waitForText("h1", "Double authentification").click("main button.do");
            browser.waitFor("svg.qr");
            browser.check("second-factor-scan-360");
            var secret = browser.waitFor("code.secret").getText().replace(" ", "");
            var code = AuthenticatorApp.code(secret, Instant.now());
            browser.type("[name='code']", code).click("main button.do");
            browser.waitForText("h1", "Vos codes de secours").check("recovery-codes-360");
            var codes = browser.all(".recovery-codes code");
            assertThat(codes).hasSize(10);
            browser.click("a.do").waitForText("main", "10 codes de secours");
            assertThat(browser.go("/compte/double-authentification").all(".recovery-codes code"))
                    .isEmpty();
        }
        try (var browser = Browser.desktop(server.address())) {
            signIn(browser);
            browser.go("/admin/comptes").type("main [name='email']", email);
            browser.click("main form button.do").waitForText("#found", "Sacha");
            browser.check("admin-accounts-1440").click("main section button.second");
            browser.waitForText(".notice.good", "réinitialisée");
        }
        assertThat(server.get(Accounts.class).get(account.id()).credentials().secondFactor())
                .isEmpty();
    }

    @Test
    void every_page_passes_the_checks_on_a_phone_and_in_dark_mode() {
        try (var browser = Browser.phone(server.address())) {
            signIn(browser);
            for (var theme : new String[] {"light", "dark"}) {
                browser.theme(theme).go("/admin").check("admin-360-" + theme);
                for (var section : CoreConfiguration.SECTIONS.all())
                    browser.go("/admin/reglages/" + section.id())
                            .check("admin-" + section.id() + "-360-" + theme);
                browser.go("/admin/reglages/marketplace").click(".bar button.do");
                browser.waitFor("#checks li");
                browser.check("admin-saved-360-" + theme);
                browser.go("/admin/journal").check("admin-journal-360-" + theme);
                browser.go("/admin/comptes?email=" + EMAIL).check("admin-accounts-360-" + theme);
                browser.go("/compte").check("account-360-" + theme);
                browser.go("/compte/double-authentification").check("second-factor-360-" + theme);
            }
            assertThat(browser.go("/admin?lang=en").text()).contains("Administration", "Settings");
        }
    }

    private static void signIn(Browser browser) {
        browser.go("/connexion?retour=%2Fadmin&lang=fr").type("[name='email']", EMAIL);
        browser.type("[name='password']", ApiClient.PASSWORD).click("form.form button.do");
        browser.waitForText("h1", "Administration");
    }
}
