package fr.reemploi.adapters.web.account;

import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.shared.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Mail scanners open every link, with GET or HEAD: only a button may change anything.
class EmailLinksTest {
    private static final Pattern LINK = Pattern.compile("http://localhost(/\\S+)");
    private static final String EMAIL = "lea@example.fr";

    private final WebFixture fixture = new WebFixture();
    private Account lea;

    @BeforeEach
    void register() {
        var form =
                Form.ofJson(
                        Map.of(
                                "email", EMAIL,
                                "password", "une pièce vaut mieux",
                                "displayName", "Léa"));
        lea =
                fixture.application.registerAccount.register(
                        anAccountId(), form, Language.FR, ClientAddress.PROGRAM);
        fixture.application.resetPassword.request(
                Form.ofJson(Map.of("email", EMAIL)), ClientAddress.PROGRAM);
        fixture.application.relayEvents.relay();
    }

    @Test
    void opening_the_links_of_all_emails_changes_nothing() {
        var links = links();
        assertThat(links).hasSize(2);
        var before = account();
        for (var link : links) {
            assertThat(ask(get(link)).getStatus()).isEqualTo(200);
            assertThat(ask(head(link)).getStatus()).isEqualTo(200);
        }
        assertThat(account()).isEqualTo(before);
        assertThat(account().emailVerified()).isFalse();
    }

    @Test
    void the_first_administrator_is_not_made_by_opening_the_link() {
        var link =
                "/premier-administrateur?invitation="
                        + fixture.application.createFirstAdministrator.createInvitation();
        assertThat(ask(get(link)).getStatus()).isEqualTo(200);
        assertThat(ask(head(link)).getStatus()).isEqualTo(200);
        assertThat(fixture.application.createFirstAdministrator.isNeeded()).isTrue();
    }

    @Test
    void the_button_confirms_the_address() {
        var page = ask(get(verificationLink()));
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        var button =
                post("/confirmation")
                        .param("_csrf", hidden(text(page), "_csrf"))
                        .param("token", hidden(text(page), "token"))
                        .cookie(page.getCookie("csrf"));
        assertThat(text(ask(button))).contains("Adresse confirmée");
        assertThat(account().emailVerified()).isTrue();
    }

    @Test
    void the_button_without_the_token_of_its_page_confirms_nothing() {
        var token = verificationLink().substring("/confirmation?token=".length());
        assertThat(ask(post("/confirmation").param("token", token)).getStatus()).isEqualTo(403);
        assertThat(account().emailVerified()).isFalse();
    }

    @Test
    void a_used_reset_link_offers_another_e_mail_before_anybody_types_a_password() {
        var link =
                links().stream()
                        .filter(it -> it.startsWith("/mot-de-passe"))
                        .findFirst()
                        .orElseThrow();
        assertThat(text(ask(get(link)))).contains("name=\"password\"");
        fixture.application.resetPassword.reset(
                link.substring("/mot-de-passe?token=".length()),
                Form.ofJson(Map.of("password", "un nouveau secret")),
                ClientAddress.PROGRAM);

        for (var bad : List.of(link, "/mot-de-passe?token=nonsense")) {
            var page = ask(get(bad));
            assertThat(page.getStatus()).isEqualTo(422);
            assertThat(text(page))
                    .contains("Ce lien n’est plus valable", "name=\"email\"")
                    .doesNotContain("name=\"password\"", "jeton");
        }
    }

    @Test
    void a_bad_confirmation_link_leads_to_another_e_mail() {
        var browser = new TestBrowser(fixture);
        assertThat(browser.open("/confirmation?token=nonsense").getStatus()).isEqualTo(422);
        assertThat(browser.page())
                .contains("Ce lien n’est plus valable", "/connexion?retour=%2Fconfirmation")
                .doesNotContain("jeton");

        browser.signedIn(account()).read("/confirmation");
        assertThat(browser.page()).contains("action=\"/confirmation/nouvel-e-mail\"");
        var before = links().size();
        browser.submit("/confirmation/nouvel-e-mail", Map.of());
        assertThat(browser.page()).contains("E-mail envoyé");
        assertThat(links()).hasSize(before + 1);
        assertThat(ask(get(links().getLast())).getStatus()).isEqualTo(200);
    }

    @Test
    void a_verified_address_gets_no_other_e_mail() {
        fixture.application.accounts.update(lea.id(), Account::verifyEmail);
        var browser = new TestBrowser(fixture).signedIn(account());
        browser.read("/confirmation");
        var before = links().size();

        assertThat(browser.submit("/confirmation/nouvel-e-mail", Map.of()).getStatus())
                .isEqualTo(200);
        assertThat(links()).hasSize(before);
    }

    private Account account() {
        return fixture.application.accounts.get(lea.id());
    }

    private String verificationLink() {
        return links().stream()
                .filter(link -> link.startsWith("/confirmation"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> links() {
        return fixture.application.mailer.sent().stream()
                .flatMap(message -> LINK.matcher(message.text()).results())
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) {
        try {
            return fixture.browser.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String hidden(String page, String name) {
        var start = page.indexOf("name=\"" + name + "\" value=\"") + name.length() + 15;
        return page.substring(start, page.indexOf('"', start));
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
