package fr.reemploi.adapters.web.content;

import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.application.content.ReadFaq;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The frequently asked questions: all by category, or those that match words.
@Controller
final class FaqPage {
    static final String PATH = "/faq";
    private static final int MAX_QUERY = 200;

    private final ReadFaq faq;

    FaqPage(ReadFaq faq) {
        this.faq = faq;
    }

    @GetMapping(PATH)
    ModelAndView show(PageContext context) {
        var typed = context.parameter("q").strip();
        var query = typed.length() > MAX_QUERY ? typed.substring(0, MAX_QUERY) : typed;
        var language = context.language();
        var entries =
                faq.list(
                        language,
                        Optional.of(query).filter(words -> !words.isEmpty()),
                        Optional.empty());
        var categories =
                query.isEmpty()
                        ? FaqTexts.byCategory(entries, language)
                        : List.of(
                                new FaqView.Subject(
                                        "",
                                        "",
                                        entries.stream()
                                                .map(entry -> FaqTexts.question(entry, language))
                                                .toList()));
        return context.show("faq", context.text("faq.title"), new FaqView(query, categories));
    }
}
