package fr.reemploi.adapters.web.search;

import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.application.search.PartSearch.Suggestion;
import java.util.List;

/// Completions for the search box.
public record SuggestionsView(List<Completion> lines) {
    static SuggestionsView of(List<Suggestion> suggestions) {
        return new SuggestionsView(
                suggestions.stream()
                        .map(suggestion ->
                                new Completion(
                                        suggestion.text(), suggestion.kind(), suggestion.count()))
                        .toList());
    }

    /// One completion.
    public record Completion(String text, String kind, long count) {
        public String address() {
            return "/recherche?q=" + PageLinks.encoded(text);
        }
    }
}
