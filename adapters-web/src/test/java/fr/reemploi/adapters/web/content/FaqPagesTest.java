package fr.reemploi.adapters.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.content.DefaultFaq;
import fr.reemploi.domain.content.FaqText;
import fr.reemploi.domain.shared.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaqPagesTest {
    private final WebFixture fixture = new WebFixture();
    private final TestBrowser visitor = new TestBrowser(fixture);
    private final TestBrowser admin = new TestBrowser(fixture);

    @Test
    void everybody_reads_the_questions_by_category_with_anchors() {
        assertThat(visitor.read("/faq"))
                .contains("Retours et garantie", "href=\"#returns\"", "id=\"returns\"")
                .contains("Ai-je un droit de rétractation ?", "href=\"/commandes\"")
                .contains("id=\"q-" + DefaultFaq.FAQ.entries().getFirst().id() + "\"");
        assertThat(visitor.read("/faq?lang=en")).contains("Do I have a right of withdrawal?");
        assertThat(visitor.read("/")).contains("<a href=\"/faq\">");
    }

    @Test
    void words_find_questions_which_are_open() {
        assertThat(visitor.read("/faq?q=consigne"))
                .contains("<details class=\"question\" open>", "Qu’est-ce que la consigne")
                .doesNotContain("rétractation");
        assertThat(visitor.read("/faq?q=%3Cb%3E"))
                .contains("Aucune question ne contient ces mots")
                .doesNotContain("<b>");
    }

    @Test
    void an_administrator_previews_saves_changes_and_deletes_a_question() {
        admin.signedIn(fixture.marketplace.administrator("patron@example.fr"));
        var action =
                admin.read("/admin/faq/nouvelle")
                        .replaceAll("(?s).*action=\"(/admin/faq/[^\"]+)\".*", "$1");
        var preview = form("preview", "Ouvrez-vous le samedi ?");
        assertThat(admin.submit(action, preview)).isNotNull();
        assertThat(admin.page())
                .contains("Aperçu", "<summary>Ouvrez-vous le samedi\u00a0?</summary>")
                .contains("<a href=\"/recherche\">");
        assertThat(visitor.read("/faq")).doesNotContain("samedi ?");

        admin.submit(action, form("save", "Ouvrez-vous le samedi ?"));
        assertThat(visitor.read("/faq")).contains("Nos horaires", "Ouvrez-vous le samedi ?");

        admin.submit(action + "/effacer", Map.of());
        assertThat(visitor.read("/faq")).doesNotContain("Nos horaires");
    }

    @Test
    void a_wrong_question_is_shown_again_with_its_errors() {
        admin.signedIn(fixture.marketplace.administrator("patron@example.fr"));
        var first = DefaultFaq.FAQ.entries().getFirst();
        admin.read("/admin/faq/" + first.id());

        admin.submit(
                "/admin/faq/" + first.id(),
                Map.of("action", "save", "category", "x", "order", "abc", "fr.question", "Quoi"));

        assertThat(admin.page())
                .contains("id=\"faults\"", "value=\"abc\"", "value=\"Quoi\"")
                .contains("f-en-answer-fault");
    }

    @Test
    void an_answer_has_paragraphs_lists_and_links_to_pages_of_the_site_alone() {
        var text =
                AnswerText.of(
                        new FaqText("?", "Voir /faq, https://x.fr/a et km/h !\n\n- un\n- deux"),
                        Language.FR);

        assertThat(text.blocks()).hasSize(2);
        assertThat(text.blocks().getFirst().lines().getFirst())
                .filteredOn(AnswerText.Span::page)
                .containsExactly(new AnswerText.Span("/faq", true));
        assertThat(text.blocks().getLast().list()).isTrue();
        assertThat(text.blocks().getLast().lines()).hasSize(2);
    }

    private static Map<String, String> form(String action, String question) {
        return Map.of(
                "action", action,
                "step", "new",
                "category", "Nos horaires",
                "order", "5",
                "fr.question", question,
                "fr.answer", "Oui. Voir /recherche.",
                "en.question", "Open on Saturdays?",
                "en.answer", "Yes.");
    }
}
