package fr.reemploi.adapters.web.admin;

import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.application.Examples;
import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.audit.InMemoryAuditLog;
import fr.reemploi.application.throttle.Throttle;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminPagesTest {
    private final WebFixture fixture = new WebFixture();
    private final TestBrowser browser = new TestBrowser(fixture);
    private AccountId admin;

    @BeforeEach
    void begin() {
        var account = fixture.marketplace.administrator("patron@example.fr");
        admin = account.id();
        browser.signedIn(account);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/journal", "/admin/reglages/mail"})
    void pages_are_not_found_for_others_and_anonymous_visitors_sign_in_first(String page) {
        var seller =
                new TestBrowser(fixture).signedIn(fixture.marketplace.seller("garage@example.fr"));
        assertThat(seller.open(page).getStatus()).isEqualTo(404);
        assertThat(new TestBrowser(fixture).open(page).getRedirectedUrl())
                .isEqualTo("/connexion?retour=" + page.replace("/", "%2F"));
    }

    @Test
    void only_administrators_see_the_link() {
        var buyer =
                new TestBrowser(fixture).signedIn(fixture.marketplace.buyer("acheteur@example.fr"));

        assertThat(browser.read("/")).contains("href=\"/admin\"");
        assertThat(buyer.read("/")).doesNotContain("href=\"/admin\"");
    }

    @Test
    void each_section_describes_its_purpose_and_its_fallback() {
        var page = browser.read("/admin");
        assertThat(page)
                .contains("href=\"/admin/reglages/payment\"", "Paiements (Banque)")
                .contains("les paiements sont simulés")
                .contains("les photos sont stockées sur le disque de ce serveur")
                .contains("Non configuré");
        // the radio is on without any value
        assertThat(page.split(">Configuré<", -1)).hasSize(2);
    }

    @Test
    void a_section_in_use_is_marked_and_overridden_fields_are_counted() {
        var variables = fixture.application.overrides;
        variables.set("REEMPLOI_MAIL_HOST", "smtp.example.fr");
        assertThat(browser.read("/admin"))
                .contains("À compléter", "Un champ est fixé sur le serveur");

        variables.set("REEMPLOI_MAIL_FROM", "contact@example.fr");
        assertThat(browser.read("/admin"))
                .contains(">Configuré<", "2 champs sont fixés sur le serveur")
                .doesNotContain("les e-mails ne sont pas envoyés");
    }

    @Test
    void an_empty_audit_log_has_a_notice() {
        assertThat(browser.read("/admin/journal")).contains("Rien n’a encore été changé");
    }

    @Test
    void the_audit_log_lists_changes_newest_first_page_by_page() {
        for (var i = 0; i < 30; i++)
            done(i, Optional.of(admin), "settings.changed", "mail", "host", "gone-field");
        done(40, Optional.empty(), "listing.suspended", "42<b>");

        var newest = browser.read("/admin/journal");
        assertThat(newest)
                .contains("Réglages « E-mails » changés</strong> par Léa")
                .contains("Champs : Serveur d'e-mails, gone-field")
                .contains("listing.suspended : 42&lt;b&gt;</strong> par le système");
        assertThat(newest.indexOf("listing.suspended")).isLessThan(newest.indexOf("« E-mails »"));
        assertThat(newest.split("<time", -1)).hasSize(25);

        var next = newest.replaceAll("(?s).*href=\"([^\"]+)\" rel=\"next\".*", "$1");
        assertThat(browser.read(next).split("<time", -1)).hasSize(8);
        assertThat(browser.page()).doesNotContain("rel=\"next\"");
    }

    @Test
    void an_erased_account_is_no_longer_named() {
        done(0, Optional.of(new AccountId(Examples.IDS.next())), "settings.changed", "mail");
        assertThat(browser.read("/admin/journal")).contains("par un compte effacé");
    }

    @Test
    void attempts_are_told_in_words_with_the_account_they_concern() {
        done(0, Optional.empty(), "password.failed", admin.toString(), "times=10");
        done(1, Optional.empty(), "password.failed", "unknown", "times=1", "address=198.51.97.97");
        done(2, Optional.empty(), "second-factor.failed", "others", "times=100");
        done(3, Optional.empty(), "limit.reached", "failed-passwords-of-account", "times=1");

        assertThat(browser.read("/admin/journal"))
                .contains("Mot de passe refusé : Léa</strong> (<a href=\"/admin/comptes?email=")
                .contains("Mot de passe refusé : une adresse e-mail sans compte</strong></p>")
                .contains("une fois, depuis l’adresse IP 198.51.97.97")
                .contains("Code de sécurité refusé : d’autres encore")
                .contains("100 fois en une heure")
                .contains("Limite atteinte : mots de passe refusés pour un même compte")
                .doesNotContain(admin.toString(), "times=", "address=", "par le système");
    }

    @Test
    void other_details_are_told_in_words_and_an_erased_account_without_its_id() {
        var gone = Examples.IDS.next().toString();
        done(0, Optional.of(admin), "order.dispute-decided", "42", "refundCents=1234");
        done(1, Optional.of(admin), "label.resolved", "42", "bought=false");
        done(2, Optional.empty(), "role.granted", gone, "admin");

        assertThat(browser.read("/admin/journal"))
                .contains("remboursement : 12,34 €", "étiquette achetée : non", "administrateur")
                .contains("Rôle donné : un compte effacé")
                .doesNotContain(gone);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_limit_has_its_words(Language language) {
        for (var limit : Throttle.Limit.values())
            assertThat(PageMessages.contains(language, "audit.limit." + EnumNames.of(limit)))
                    .as(limit.name())
                    .isTrue();
    }

    private void done(
            int minutes, Optional<AccountId> by, String action, String subject, String... fields) {
        fixture.get(InMemoryAuditLog.class)
                .add(
                        new AuditEntry(
                                new UUID(1, minutes),
                                NOON.plus(Duration.ofMinutes(minutes)),
                                by,
                                action,
                                subject,
                                List.of(fields)));
    }
}
