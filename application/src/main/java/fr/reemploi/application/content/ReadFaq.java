package fr.reemploi.application.content;

import fr.reemploi.application.content.FaqSearch.FaqMatch;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.content.FaqEntry;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.Optional;

/// Reads the FAQ: all entries, those of a category, or those that match words.
@UseCase
public final class ReadFaq {
    private final FaqStore store;
    private final FaqSearch search;

    public ReadFaq(FaqStore store, FaqSearch search) {
        this.store = store;
        this.search = search;
    }

    /// The entries in their order; with words those that match, the best first.
    public List<FaqEntry> list(
            Language language, Optional<String> words, Optional<String> category) {
        var entries =
                store.get().entries().stream()
                        .filter(entry ->
                                category.map(entry.category()::equalsIgnoreCase).orElse(true))
                        .toList();
        return words.map(text ->
                        search.search(entries, language, text).stream()
                                .map(FaqMatch::entry)
                                .toList())
                .orElse(entries);
    }
}
