package fr.reemploi.adapters.web.search;

import fr.reemploi.adapters.web.page.Links;
import fr.reemploi.application.search.PartSearch.Suggestion;
import java.util.List;

/// Completions of what is being typed.
public record SuggestionsView(List<Line> lines) {
    static SuggestionsView of(List<Suggestion> found) {
        return new SuggestionsView(
                found.stream().map(one -> new Line(one.text(), one.kind(), one.count())).toList());
    }

    /// One completion.
    public record Line(String text, String kind, long count) {
        public String address() {
            return "/recherche?q=" + Links.encoded(text);
        }
    }
}
