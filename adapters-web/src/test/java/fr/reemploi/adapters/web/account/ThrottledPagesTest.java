package fr.reemploi.adapters.web.account;

import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.reemploi.adapters.web.MarketplaceFixture;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.account.FakeSecondFactors;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What pages say when a limit of a use case is reached.
class ThrottledPagesTest {
    private static final String LEA = "lea@example.fr";

    private final WebFixture fixture = new WebFixture();

    @ParameterizedTest
    @ValueSource(strings = {LEA, "nobody@example.fr"})
    void failed_sign_ins_are_limited_and_the_address_typed_stays_in_the_form(String email) {
        fixture.marketplace.buyer(LEA);
        for (var i = 0; i < 10; i++)
            assertThat(send("203.0.113." + i, "/connexion", credentials(email, "faux")).getStatus())
                    .isEqualTo(401);
        var limited = send("203.0.113.99", "/connexion", credentials(email, "faux"));
        assertThat(limited.getStatus()).isEqualTo(429);
        assertThat(limited.getHeader("Retry-After")).isEqualTo("60");
        assertThat(text(limited))
                .contains("value=\"" + email + "\"", "attendez 60 s")
                .doesNotContain("faux");
    }

    @Test
    void failed_codes_are_limited_and_the_second_step_stays() {
        var account = fixture.marketplace.buyer(LEA);
        var opened = fixture.signedIn(account).getValue();
        var application = fixture.application;
        var actor = application.authenticateSession.authenticateBrowser(opened).orElseThrow();
        var secret = application.manageTwoFactor.startEnrolment(actor).secret();
        var code = Form.ofJson(Map.of("code", FakeSecondFactors.code(secret, NOON)));
        application.manageTwoFactor.confirmEnrolment(actor, code, ClientAddress.PROGRAM);

        var first =
                send("203.0.113.1", "/connexion", credentials(LEA, MarketplaceFixture.PASSWORD));
        var step = hidden(text(first), "step");
        var wrong = Map.of("step", step, "totp", "000000");
        for (var i = 0; i < 5; i++)
            assertThat(send("203.0.113." + i, "/connexion", wrong).getStatus()).isEqualTo(401);
        var limited = send("203.0.113.99", "/connexion", wrong);
        assertThat(limited.getStatus()).isEqualTo(429);
        assertThat(limited.getHeader("Retry-After")).isEqualTo("120");
        assertThat(text(limited)).contains("name=\"totp\"", "name=\"step\"", "attendez 2 min");
    }

    @ParameterizedTest
    @CsvSource({"/inscription, 20", "/mot-de-passe, 10"})
    void registrations_and_password_resets_are_limited_by_address(String page, int limit) {
        for (var i = 0; i < limit; i++)
            assertThat(
                            send("203.0.113.1", page, fields(page, "new" + i + "@example.fr"))
                                    .getStatus())
                    .isLessThan(400);
        var limited = send("203.0.113.1", page, fields(page, "last@example.fr"));
        assertThat(limited.getStatus()).isEqualTo(429);
        assertThat(limited.getHeader("Retry-After")).isEqualTo("60");
        assertThat(text(limited)).contains("value=\"last@example.fr\"");
        assertThat(send("203.0.113.2", page, fields(page, "last@example.fr")).getStatus())
                .isLessThan(400);
    }

    private static Map<String, String> credentials(String email, String password) {
        return Map.of("email", email, "password", password);
    }

    private static Map<String, String> fields(String page, String email) {
        return page.equals("/inscription")
                ? Map.of("email", email, "password", "une pièce vaut mieux", "displayName", "Léa")
                : Map.of("email", email);
    }

    private MockHttpServletResponse send(String from, String page, Map<String, String> fields) {
        var before = ask(get(page));
        var request = post(page).param("_csrf", hidden(text(before), "_csrf"));
        fields.forEach(request::param);
        return ask(
                request.cookie(before.getCookie("csrf"))
                        .with(sent -> {
                            sent.setRemoteAddr(from);
                            return sent;
                        }));
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
