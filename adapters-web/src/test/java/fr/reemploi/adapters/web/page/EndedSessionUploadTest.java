package fr.reemploi.adapters.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.reemploi.adapters.web.MarketplaceFixture;
import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.Examples;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/// A form with large photos, sent from a session that has ended.
class EndedSessionUploadTest {
    private static final WebFixture FIXTURE = new WebFixture();
    private static final String BOUNDARY = "----photos";
    private static final String PAGE = "/vendeur/pieces/" + Examples.IDS.next();

    private final String email = Examples.IDS.next() + "@example.fr";

    @Test
    void what_was_typed_before_and_after_the_photos_comes_back_after_signing_in() throws Exception {
        FIXTURE.marketplace.seller(email);
        var page = form();
        var token = page.hidden("_csrf");

        var interrupted =
                send(
                        List.of(page.cookie("csrf")),
                        text("_csrf", token),
                        text("title", "Alternateur Clio III"),
                        photo(700_000),
                        text("description", "Tapé & pas perdu = ouf : été, 12 €"),
                        photo(2_000_000),
                        text("price", "89,90"));

        assertThat(interrupted.getStatus()).isEqualTo(401);
        assertThat(body(interrupted)).contains("Seules les photos jointes");
        var resume = hidden(body(interrupted), "resume");
        var credentials =
                Map.of("email", email, "password", MarketplaceFixture.PASSWORD, "resume", resume);
        var resumed = TestBrowser.text(page.submit("/connexion", credentials));
        assertThat(resumed)
                .contains("Choisissez de nouveau les photos", "value=\"89,90\"")
                .contains("Tapé &amp; pas perdu = ouf : été, 12 €")
                .contains("value=\"Alternateur Clio III\"");
    }

    @Test
    void the_form_of_another_site_is_rejected() throws Exception {
        var page = form();

        var answer =
                send(
                        List.of(page.cookie("csrf")),
                        text("_csrf", "forged"),
                        text("title", "Volé"),
                        photo(700_000));

        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @Test
    void who_has_seen_no_form_or_sends_more_than_a_form_is_led_to_the_sign_in_page()
            throws Exception {
        var csrf = List.of(form().cookie("csrf"));
        assertSignInPage(send(List.of(), text("title", "x"), photo(700_000)));
        assertSignInPage(send(csrf, text("title", "x".repeat(600_000))));
        var manyFields =
                IntStream.range(0, 1_001).mapToObj(number -> text("f" + number, "x".repeat(600)));
        assertSignInPage(send(csrf, manyFields.toArray(byte[][]::new)));
        assertThat(send(csrf, new byte[700_000]).getStatus()).isEqualTo(403);
    }

    private static void assertSignInPage(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getRedirectedUrl()).startsWith("/connexion?retour=%2Fvendeur");
    }

    private static TestBrowser form() {
        var browser = new TestBrowser(FIXTURE);
        browser.open("/inscription");
        return browser;
    }

    private static MockHttpServletResponse send(List<Cookie> cookies, byte[]... parts)
            throws Exception {
        var body = new ByteArrayOutputStream();
        for (var part : parts) body.writeBytes(part);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request =
                post(PAGE)
                        .contentType("multipart/form-data; boundary=" + BOUNDARY)
                        .content(body.toByteArray());
        var sent = new ArrayList<>(cookies);
        sent.add(new Cookie("session", "over"));
        return FIXTURE.browser
                .perform(request.cookie(sent.toArray(Cookie[]::new)))
                .andReturn()
                .getResponse();
    }

    private static byte[] text(String name, String value) {
        return part("form-data; name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] photo(int bytes) {
        return part("form-data; name=\"photos\"; filename=\"1.jpg\"", new byte[bytes]);
    }

    private static byte[] part(String disposition, byte[] content) {
        var part = new ByteArrayOutputStream();
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n\r\n";
        part.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    private static String body(MockHttpServletResponse answer) {
        return TestBrowser.text(answer);
    }

    private static String hidden(String page, String name) {
        var start = page.indexOf("name=\"" + name + "\" value=\"") + name.length() + 15;
        return page.substring(start, page.indexOf('"', start)).replace("&amp;", "&");
    }
}
