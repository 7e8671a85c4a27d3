package fr.reemploi.adapters.web.account;

import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.reemploi.adapters.web.MarketplaceFixture;
import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.application.account.FakeSecondFactors;
import fr.reemploi.application.account.ManageTwoFactor;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondFactorPageTest {
    private static final String PAGE = "/compte/double-authentification";
    private static final Pattern CODE = Pattern.compile("<li><code>([0-9a-z-]{19})</code></li>");
    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([^<]+)<");

    private final WebFixture fixture = new WebFixture();
    private final TestBrowser browser = new TestBrowser(fixture);
    private final String email = Examples.IDS.next() + "@example.fr";
    private Account account;

    @BeforeEach
    void begin() {
        account = fixture.marketplace.buyer(email);
        browser.signedIn(account);
    }

    @Test
    void it_is_set_up_with_a_qr_code_and_a_code_of_the_app() throws Exception {
        assertThat(browser.read("/compte")).contains(email, "Elle n’est pas active");
        assertThat(browser.read(PAGE)).contains("Commencer").doesNotContain("<svg class=\"qr\"");
        var start = browser.submit(PAGE, Map.of("action", "start", "retour", "/vendre"));
        assertThat(start.getRedirectedUrl()).isEqualTo(PAGE + "?retour=%2Fvendre");

        var page = browser.read(start.getRedirectedUrl());
        var secret = secret(page);
        assertThat(decode(page)).isEqualTo("otpauth://totp/" + email + "?secret=" + secret);
        var wrong = browser.submit(PAGE, Map.of("action", "confirm", "code", "000000"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.text(wrong)).contains("f-code-fault", "vérifiez l'heure");
        assertThat(secret(TestBrowser.text(wrong))).isEqualTo(secret);

        var done =
                browser.submit(
                        PAGE,
                        Map.of(
                                "action",
                                "confirm",
                                "code",
                                code(secret, NOON),
                                "retour",
                                "/vendre"));
        assertThat(done.getStatus()).isEqualTo(200);
        assertThat(done.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(codes(TestBrowser.text(done))).hasSize(10).doesNotHaveDuplicates();
        assertThat(TestBrowser.text(done)).contains("data-print", "href=\"/vendre\"");

        assertThat(codes(browser.read(PAGE))).isEmpty();
        assertThat(browser.page()).contains("Elle est active", "10 codes de secours");
        assertThat(browser.read("/compte")).contains("Elle est active", "10 codes de secours");
    }

    @Test
    void the_page_of_the_recovery_codes_reloaded_later_leads_to_the_state_that_is_on() {
        browser.submit(PAGE, Map.of("action", "start"));
        var page = browser.read(PAGE);
        var form =
                Map.of(
                        "action", "confirm",
                        "code", code(secret(page), NOON),
                        "version", browser.hidden("version"));
        var codes = codes(TestBrowser.text(browser.submit(PAGE, form)));
        assertThat(codes).hasSize(10);
        fixture.application.businessClock.advance(Duration.ofMinutes(10));

        var reloaded = browser.submit(PAGE, form);

        assertThat(reloaded.getStatus()).isEqualTo(303);
        assertThat(reloaded.getRedirectedUrl()).isEqualTo(PAGE + "?ok=on");
        assertThat(browser.read(PAGE + "?ok=on"))
                .contains("ne s’affichent qu’une fois", "10 codes de secours");
        // the codes that were printed still work
        assertThat(fixture.application.manageTwoFactor.status(actor()).recoveryCodes())
                .isEqualTo(10);
    }

    @Test
    void a_wrong_code_on_a_page_of_now_is_an_error_even_when_the_factor_is_on() {
        enable();
        browser.read(PAGE);

        var wrong =
                browser.submit(
                        PAGE,
                        Map.of(
                                "action", "confirm",
                                "code", "000000",
                                "version", browser.hidden("version")));

        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.text(wrong)).contains("f-code-fault");
    }

    @Test
    void recovery_codes_are_renewed_with_a_code_of_the_app() {
        var former = enable();
        var renewed =
                browser.submit(
                        PAGE,
                        Map.of("action", "confirm", "code", code(former.secret(), later(30))));
        assertThat(codes(TestBrowser.text(renewed)))
                .hasSize(10)
                .doesNotContainAnyElementsOf(former.codes());
    }

    @Test
    void it_is_turned_off_with_the_password() {
        enable();
        var wrong = browser.submit(PAGE, Map.of("action", "disable", "password", "pas le bon"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.text(wrong)).contains("f-password-fault", "Elle est active");

        var off =
                browser.submit(
                        PAGE, Map.of("action", "disable", "password", MarketplaceFixture.PASSWORD));
        assertThat(browser.read(String.valueOf(off.getRedirectedUrl()))).contains("désactivée");
        assertThat(fixture.application.manageTwoFactor.status(actor()).on()).isFalse();
    }

    @Test
    void a_recovery_code_signs_in_once() {
        var codes = enable().codes();
        var other = new TestBrowser(fixture);
        other.submit("/connexion", Map.of("email", email, "password", MarketplaceFixture.PASSWORD));
        var step = other.hidden("step");
        assertThat(other.page()).contains("inputmode=\"numeric\"", "Utiliser un code de secours");

        var asked = other.submit("/connexion", Map.of("step", step, "recovery", "yes"));
        assertThat(TestBrowser.text(asked))
                .contains("name=\"recoveryCode\"")
                .doesNotContain("name=\"totp\"", "class=\"faults\"");
        var fields =
                Map.of(
                        "step",
                        other.hidden("step"),
                        "recovery",
                        "yes",
                        "recoveryCode",
                        codes.get(4).toUpperCase(Locale.ROOT),
                        "retour",
                        "/compte");
        assertThat(other.submit("/connexion", fields).getRedirectedUrl()).isEqualTo("/compte");
        assertThat(other.read("/compte")).contains("9 codes de secours");

        var again = new TestBrowser(fixture).submit("/connexion", fields);
        assertThat(again.getStatus()).isEqualTo(401);
        assertThat(TestBrowser.text(again)).contains("class=\"faults\"", "name=\"recoveryCode\"");
    }

    @Test
    void an_unreadable_secret_is_told_with_the_remedies() {
        var enrolled = enable();
        fixture.application.secrets.replaceKey();

        assertThat(browser.read(PAGE)).contains("perdue ou remplacée", "Désactiver");
        var other = new TestBrowser(fixture);
        var code = code(enrolled.secret(), later(30));
        other.submit("/connexion", Map.of("email", email, "password", MarketplaceFixture.PASSWORD));
        var refused =
                other.submit("/connexion", Map.of("step", other.hidden("step"), "totp", code));
        assertThat(refused.getStatus()).isEqualTo(401);
        assertThat(TestBrowser.text(refused))
                .contains("codes de secours", "l'administrateur", "name=\"recoveryCode\"");
        var fields =
                Map.of("step", other.hidden("step"), "recoveryCode", enrolled.codes().getFirst());
        assertThat(other.submit("/connexion", fields).getStatus()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/compte", PAGE})
    void visitors_sign_in_first(String page) {
        var visitor = new TestBrowser(fixture);
        var target = "/connexion?retour=" + page.replace("/", "%2F");
        assertThat(visitor.open(page).getRedirectedUrl()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "javascript:alert(1)"})
    void the_way_back_stays_on_this_site(String back) {
        var secret = fixture.application.manageTwoFactor.startEnrolment(actor()).secret();
        var done =
                browser.submit(
                        PAGE,
                        Map.of("action", "confirm", "code", code(secret, NOON), "retour", back));
        assertThat(TestBrowser.text(done)).contains("class=\"do\" href=\"/\"");
    }

    @Test
    void an_administrator_is_led_here_once_the_mail_test_has_passed_and_back_afterwards() {
        var admin = fixture.marketplace.administrator("patron@example.fr");
        browser.signedIn(admin);
        assertThat(browser.open("/admin").getStatus()).isEqualTo(200);
        passMailTest(admin);

        for (var page : List.of("/admin", "/admin/journal", "/admin/reglages/mail"))
            assertThat(browser.open(page).getRedirectedUrl())
                    .isEqualTo(PAGE + "?retour=" + page.replace("/", "%2F"));
        var change = browser.submit("/admin/reglages/mail", Map.of("values.port", "25"));
        assertThat(change.getRedirectedUrl()).isEqualTo(PAGE + "?retour=%2Fadmin");
        assertThat(browser.read("/")).contains("href=\"/admin\"");

        var page = browser.read(PAGE + "?retour=%2Fadmin");
        assertThat(page).contains("l’administration demande désormais");
        browser.submit(PAGE, Map.of("action", "start", "retour", browser.hidden("retour")));
        var secret = secret(browser.read(PAGE + "?retour=%2Fadmin"));
        var done =
                browser.submit(
                        PAGE,
                        Map.of(
                                "action", "confirm",
                                "code", code(secret, NOON),
                                "retour", browser.hidden("retour")));
        assertThat(TestBrowser.text(done)).contains("class=\"do\" href=\"/admin\"");
        assertThat(browser.open("/admin").getStatus()).isEqualTo(200);
    }

    @Test
    void an_administrator_finds_an_account_and_resets_its_second_factor() {
        enable();
        var admin = fixture.marketplace.administrator("chef@example.fr");
        browser.signedIn(admin);

        assertThat(browser.read("/admin/comptes?email=personne@example.fr"))
                .contains("Aucun compte n'a l'adresse personne@example.fr");
        assertThat(browser.read("/admin/comptes?email=example.fr"))
                .contains("Plusieurs comptes correspondent", email, "chef@example.fr")
                .doesNotContain("Réinitialiser");
        var page = browser.read("/admin/comptes?email=" + email.toUpperCase(Locale.ROOT));
        assertThat(page).contains(email, "10 codes de secours restants", "Réinitialiser");
        var reset = "/admin/comptes/" + account.id() + "/double-authentification";
        var answer = browser.submit(reset, Map.of());
        assertThat(browser.read(String.valueOf(answer.getRedirectedUrl())))
                .contains("est réinitialisée", "Inactive")
                .doesNotContain(reset);

        assertThat(fixture.application.manageTwoFactor.status(actor()).on()).isFalse();
        while (fixture.application.relayEvents.relay() > 0) {}
        assertThat(browser.read("/admin/journal"))
                .contains("Double authentification réinitialisée : " + account.displayName())
                .contains(email)
                .doesNotContain(account.id().toString());
        assertThat(fixture.application.mailer.sent())
                .anyMatch(mail -> mail.to().equals(email) && mail.subject().contains("réinitial"));
    }

    @Test
    void others_do_not_reach_the_accounts() {
        var reset = "/admin/comptes/" + account.id() + "/double-authentification";
        enable();
        assertThat(browser.open("/admin/comptes").getStatus()).isEqualTo(404);
        assertThat(browser.submit(reset, Map.of()).getStatus()).isEqualTo(404);
        assertThat(fixture.application.manageTwoFactor.status(actor()).on()).isTrue();
    }

    private void passMailTest(Account admin) {
        var actor = new Actor(admin.id(), admin.roles(), new SessionId(Examples.IDS.next()));
        var values = Map.of("host", "smtp.example.fr", "from", "contact@example.fr");
        fixture.application.editSettings.edit(
                actor, "mail", ExpectedVersion.ANY, Form.ofJson(Map.of("values", values)));
        fixture.application.mailProbe.results.add(ProbeResult.passed("login", "check.mail.works"));
        fixture.application.probeSettings.probe(actor, "mail");
    }

    private Actor actor() {
        return new Actor(account.id(), Set.of(Role.BUYER), new SessionId(Examples.IDS.next()));
    }

    private record Enrolled(String secret, List<String> codes) {}

    private Enrolled enable() {
        ManageTwoFactor twoFactor = fixture.application.manageTwoFactor;
        var secret = twoFactor.startEnrolment(actor()).secret();
        var form = Form.ofJson(Map.of("code", code(secret, NOON)));
        return new Enrolled(
                secret, twoFactor.confirmEnrolment(actor(), form, ClientAddress.PROGRAM));
    }

    private static Instant later(int seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static String code(String secret, Instant at) {
        return FakeSecondFactors.code(secret, at);
    }

    private static List<String> codes(String page) {
        return CODE.matcher(page).results().map(match -> match.group(1)).toList();
    }

    private static String secret(String page) {
        var match = SECRET.matcher(page);
        assertThat(match.find()).isTrue();
        return match.group(1).replace(" ", "");
    }

    /// Draws the path of the QR code and reads it as a phone does.
    private static String decode(String page) throws Exception {
        var drawing =
                Pattern.compile("class=\"qr\".*?viewBox=\"0 0 (\\d+) \\1\".*?d=\"([^\"]+)\"")
                        .matcher(page);
        assertThat(drawing.find()).isTrue();
        var scale = 4;
        var side = Integer.parseInt(drawing.group(1)) * scale;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        var squares = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(drawing.group(2));
        while (squares.find())
            for (var y = 0; y < scale; y++)
                for (var x = 0; x < scale; x++)
                    pixels[
                                    (Integer.parseInt(squares.group(2)) * scale + y) * side
                                            + Integer.parseInt(squares.group(1)) * scale
                                            + x] =
                            0;
        LuminanceSource image = new RGBLuminanceSource(side, side, pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(image))).getText();
    }
}
