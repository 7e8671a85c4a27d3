package fr.reemploi.adapters.web.content;

import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.adapters.web.page.Slug;
import fr.reemploi.domain.content.FaqEntry;
import fr.reemploi.domain.shared.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Entries of the FAQ as they are shown.
final class FaqTexts {
    private static final String CATEGORY = "faq.category.";

    private FaqTexts() {}

    /// The name of a category: that of the site for the ones it knows, else as the operator wrote
    /// it.
    static String category(String category, Language language) {
        var key = CATEGORY + category;
        return PageMessages.contains(language, key) ? PageMessages.of(language, key) : category;
    }

    /// Categories in the order of their first entries.
    static List<FaqView.Subject> byCategory(List<FaqEntry> entries, Language language) {
        var categories = new LinkedHashMap<String, List<FaqView.Question>>();
        for (var entry : entries)
            categories
                    .computeIfAbsent(entry.category(), _ -> new ArrayList<>())
                    .add(question(entry, language));
        return categories.entrySet().stream()
                .map(category ->
                        new FaqView.Subject(
                                Slug.words(category.getKey()),
                                category(category.getKey(), language),
                                category.getValue()))
                .toList();
    }

    static FaqView.Question question(FaqEntry entry, Language language) {
        var text = entry.in(language);
        return new FaqView.Question(
                "q-" + entry.id(),
                AnswerText.spaced(text.question(), language),
                AnswerText.of(text, language));
    }
}
