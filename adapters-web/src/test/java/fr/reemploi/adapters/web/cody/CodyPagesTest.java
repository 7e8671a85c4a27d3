package fr.reemploi.adapters.web.cody;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.application.InMemoryApplication;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodyPagesTest {
    private static final WebFixture FIXTURE = WebFixture.with(InMemoryApplication.Ports.IN_MEMORY);

    private final TestBrowser browser = new TestBrowser(FIXTURE);

    @Test
    void a_visitor_asks_without_script_and_reads_the_answer() {
        assertThat(browser.read("/cody"))
                .contains("sans modèle de langage", "Nouvelle conversation");

        var address =
                browser.submit("/cody", Map.of("text", "Un alternateur ?", "page", "/"))
                        .getRedirectedUrl();

        assertThat(address).startsWith("/cody/").endsWith("#last");
        assertThat(browser.read(address.replace("#last", "")))
                .contains("Un alternateur ?", "Je ne sais pas.");
    }

    @Test
    void conversations_of_an_account_are_listed() {
        var buyer = FIXTURE.marketplace.buyer(Examples.IDS.next() + "@example.fr");
        browser.signedIn(buyer).open("/cody");
        browser.submit("/cody", Map.of("text", "Bonjour Cody"));
        assertThat(browser.read("/cody")).contains("Vos conversations", "Bonjour Cody");
    }
}
