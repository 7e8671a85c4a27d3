package fr.reemploi.adapters.web.cody;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.cody.ChatModel.ChatReply;
import fr.reemploi.application.cody.ToolCall;
import fr.reemploi.application.cody.proposal.DraftListingTool;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

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
    void a_seller_confirms_and_undoes_a_proposal_without_script() {
        var seller = FIXTURE.marketplace.seller(Examples.IDS.next() + "@example.fr");
        browser.signedIn(seller);
        var conversation = propose("je vends un alternateur de Clio 3 2008 à 80 €");
        var page = browser.read(conversation);
        assertThat(page)
                .contains(
                        "Créer le brouillon « Alternateur Renault Clio III 2008 »",
                        "Prix TTC",
                        "80,00",
                        "Rien n’est encore fait",
                        "Confirmer");
        var proposal = proposal(page);

        var after = submit(proposal, "confirmer", conversation);
        assertThat(after.getStatus()).isEqualTo(303);
        assertThat(after.getRedirectedUrl()).isEqualTo(conversation + "#proposal-" + proposal);
        assertThat(browser.read(conversation))
                .contains("Confirmé et fait", "/vendeur/pieces/", "Annuler ce changement")
                .doesNotContain(">Confirmer<");

        submit(proposal, "annuler", conversation);
        assertThat(browser.read(conversation))
                .contains("c’est de nouveau comme avant")
                .doesNotContain(">Confirmer<", "Annuler ce changement");
        var again = submit(proposal, "confirmer", conversation);
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(TestBrowser.text(again)).contains("la proposition est dans l’état");
    }

    @Test
    void a_proposal_is_neither_shown_to_others_nor_confirmed_by_them() {
        browser.signedIn(FIXTURE.marketplace.seller(Examples.IDS.next() + "@example.fr"));
        var conversation = propose("je vends un turbo de 308");
        var proposal = proposal(browser.read(conversation));

        var other =
                new TestBrowser(FIXTURE)
                        .signedIn(FIXTURE.marketplace.seller(Examples.IDS.next() + "@example.fr"));
        other.read("/cody");
        var own = other.submit("/cody", Map.of("text", "Bonjour")).getRedirectedUrl();
        other.read(own.replace("#last", ""));
        var answer =
                other.submit(
                        "/cody/propositions/" + proposal + "/confirmer",
                        Map.of("conversation", own.replace("#last", "").replace("/cody/", "")));

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(browser.read(conversation)).contains("Rien n’est encore fait");
    }

    private String propose(String words) {
        FIXTURE.application.chatModel.replies(
                ChatReply.calls(
                        List.of(ToolCall.of(DraftListingTool.NAME, Map.of("words", words)))));
        browser.read("/cody");
        return browser.submit("/cody", Map.of("text", words))
                .getRedirectedUrl()
                .replace("#last", "");
    }

    private MockHttpServletResponse submit(String proposal, String verb, String conversation) {
        return browser.submit(
                "/cody/propositions/" + proposal + "/" + verb,
                Map.of("conversation", conversation.replace("/cody/", "")));
    }

    private static String proposal(String page) {
        var match = Pattern.compile("id=\"proposal-([0-9a-f-]{36})\"").matcher(page);
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    @Test
    void conversations_of_an_account_are_listed() {
        var buyer = FIXTURE.marketplace.buyer(Examples.IDS.next() + "@example.fr");
        browser.signedIn(buyer).open("/cody");
        browser.submit("/cody", Map.of("text", "Bonjour Cody"));
        assertThat(browser.read("/cody")).contains("Vos conversations", "Bonjour Cody");
    }
}
