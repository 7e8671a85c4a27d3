package fr.reemploi.adapters.web.content;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.PageView;
import fr.reemploi.domain.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The form of an entry of the FAQ.
///
/// @param address where the form is sent
/// @param previews the entry in each language, as the page of the FAQ shows it; empty without a
///   complete one
public record FaqEntryView(
        String address, boolean isNew, FormView form, List<FaqView.Question> previews) {
    /// Labels for the list of errors: the two languages have the same fields.
    public Map<String, String> labels(PageView page) {
        var labels = new HashMap<String, String>();
        labels.put("category", page.text("faq.category"));
        for (var language : Language.values())
            for (var field : List.of("question", "answer"))
                labels.put(
                        language.tag() + "." + field,
                        page.text("faq.language." + language.tag())
                                + ", "
                                + page.text("field." + language.tag() + "." + field));
        return labels;
    }
}
