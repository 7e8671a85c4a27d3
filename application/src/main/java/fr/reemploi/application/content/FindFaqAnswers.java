package fr.reemploi.application.content;

import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.content.FaqEntryId;
import fr.reemploi.domain.shared.Language;
import java.util.List;

/// Finds the answers of the FAQ to a question in a person's own words, each with a score, so that
/// the caller may quote those that are good enough.
@UseCase
public final class FindFaqAnswers {
    private final FaqStore store;
    private final FaqSearch search;

    public FindFaqAnswers(FaqStore store, FaqSearch search) {
        this.store = store;
        this.search = search;
    }

    /// The best answers first; empty when no entry has any word of the question.
    public List<FaqAnswer> find(Language language, String question, int limit) {
        return search.search(store.get().entries(), language, question).stream()
                .limit(limit)
                .map(match -> {
                    var text = match.entry().in(language);
                    return new FaqAnswer(
                            match.entry().id(),
                            match.entry().category(),
                            text.question(),
                            text.answer(),
                            match.score());
                })
                .toList();
    }

    /// An answer in the language it was asked for.
    ///
    /// @param score from 0 to 1, see [FaqSearch.FaqMatch]
    public record FaqAnswer(
            FaqEntryId id, String category, String question, String answer, double score) {}
}
