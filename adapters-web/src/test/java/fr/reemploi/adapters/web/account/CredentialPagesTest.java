package fr.reemploi.adapters.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.MarketplaceFixture;
import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.domain.account.Account;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class CredentialPagesTest {
    private static final String PASSWORD = "/compte/mot-de-passe";
    private static final String EMAIL = "/compte/adresse-e-mail";
    private static final String CHOSEN = "un rateau au grenier";
    private static final Pattern LINK = Pattern.compile("/confirmation\\?token=(\\S+)");

    private final WebFixture fixture = new WebFixture();
    private final TestBrowser phone = new TestBrowser(fixture);
    private final TestBrowser laptop = new TestBrowser(fixture);
    private Account account;

    @BeforeEach
    void sign_in_twice() {
        account = fixture.marketplace.buyer("lea@example.fr");
        phone.signedIn(account);
        laptop.signedIn(account);
    }

    @Test
    void a_changed_password_signs_the_other_devices_out_and_the_account_page_says_so() {
        assertThat(phone.read("/compte")).contains("href=\"" + PASSWORD + "\"");
        assertThat(phone.read(PASSWORD)).contains("autocomplete=\"current-password\"");

        var answer = phone.submit(PASSWORD, passwords(MarketplaceFixture.PASSWORD, CHOSEN));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/compte?ok=password");
        assertThat(phone.read("/compte?ok=password")).contains("Votre mot de passe est changé");
        assertThat(laptop.open("/compte").getRedirectedUrl()).startsWith("/connexion");
        assertThat(signIn(CHOSEN)).isEqualTo(303);
        assertThat(signIn(MarketplaceFixture.PASSWORD)).isEqualTo(401);
    }

    @Test
    void a_wrong_or_weak_password_is_told_at_its_field_and_never_shown_again() {
        var wrong = phone.submit(PASSWORD, passwords("pas le bon du tout", CHOSEN));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.text(wrong))
                .contains("href=\"#f-currentPassword\"", "Ce n'est pas votre mot de passe")
                .doesNotContain("pas le bon du tout", CHOSEN);

        var weak = phone.submit(PASSWORD, passwords(MarketplaceFixture.PASSWORD, "court"));
        assertThat(weak.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.text(weak)).contains("href=\"#f-password\"");
        assertThat(laptop.open("/compte").getStatus()).isEqualTo(200);
    }

    @Test
    void wrong_passwords_are_limited_in_words() {
        var wrong = passwords("pas le bon du tout", CHOSEN);
        assertLimited(IntStream.range(0, 20).mapToObj(_ -> phone.submit(PASSWORD, wrong)).toList());
        var address = Map.of("email", "n@example.fr", "password", "pas le bon du tout");
        assertLimited(List.of(phone.submit(EMAIL, address)));
    }

    private static void assertLimited(List<MockHttpServletResponse> answers) {
        var limited = answers.getLast();
        assertThat(limited.getStatus()).isEqualTo(429);
        assertThat(limited.getHeader("Retry-After")).isNotNull();
        assertThat(TestBrowser.text(limited)).contains("attendez", "<form class=\"form\"");
    }

    @Test
    void another_address_takes_effect_with_the_button_behind_its_link() {
        assertThat(phone.read(EMAIL)).contains("Votre adresse est lea@example.fr");
        var sent = phone.submit(EMAIL, email("nouvelle@example.fr"));
        assertThat(TestBrowser.text(sent))
                .contains("Un lien est parti à l’adresse nouvelle@example.fr");
        assertThat(phone.read("/compte")).contains("<p>lea@example.fr</p>");

        var link = LINK.matcher(fixture.application.mailer.sent().getFirst().text());
        assertThat(link.find()).isTrue();
        phone.submit("/confirmation", Map.of("token", link.group(1)));

        assertThat(phone.read("/compte")).contains("<p>nouvelle@example.fr</p>");
        assertThat(laptop.open("/compte").getRedirectedUrl()).startsWith("/connexion");
    }

    @Test
    void an_address_that_is_taken_or_none_is_told_at_its_field() {
        fixture.marketplace.buyer("prise@example.fr");
        var taken = phone.submit(EMAIL, email("prise@example.fr"));
        assertThat(taken.getStatus()).isEqualTo(409);
        assertThat(TestBrowser.text(taken))
                .contains("href=\"#f-email\"", "value=\"prise@example.fr\"")
                .doesNotContain(MarketplaceFixture.PASSWORD);
        var malformed = phone.submit(EMAIL, email("nouvelle"));
        assertThat(malformed.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.text(malformed)).contains("href=\"#f-email\"");
    }

    @Test
    void a_letter_that_cannot_be_sent_is_told_with_the_form() {
        fixture.application.mailer.failFor("nouvelle@example.fr");
        var answer = phone.submit(EMAIL, email("nouvelle@example.fr"));
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(TestBrowser.text(answer))
                .contains("pas pu être envoyé", "value=\"nouvelle@example.fr\"");
    }

    @Test
    void the_account_page_sends_the_confirmation_again_while_the_address_is_unverified() {
        assertThat(phone.read("/compte"))
                .contains("pas encore confirmée", "action=\"/confirmation/nouvel-e-mail\"");
        fixture.application.accounts.update(account.id(), Account::verifyEmail);
        assertThat(phone.read("/compte")).doesNotContain("/confirmation/nouvel-e-mail");
    }

    @Test
    void visitors_sign_in_first() {
        for (var page : new String[] {PASSWORD, EMAIL})
            assertThat(new TestBrowser(fixture).open(page).getRedirectedUrl())
                    .startsWith("/connexion");
    }

    private int signIn(String password) {
        var browser = new TestBrowser(fixture);
        browser.open("/connexion");
        return browser.submit("/connexion", Map.of("email", "lea@example.fr", "password", password))
                .getStatus();
    }

    private static Map<String, String> passwords(String current, String chosen) {
        return Map.of("currentPassword", current, "password", chosen);
    }

    private static Map<String, String> email(String address) {
        return Map.of("email", address, "password", MarketplaceFixture.PASSWORD);
    }
}
