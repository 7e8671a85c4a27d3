package fr.reemploi.application.content;

import fr.reemploi.domain.content.FaqEntry;
import fr.reemploi.domain.shared.Language;
import java.util.List;

/// Port: finds entries of the FAQ by words, as the search finds parts: without case and accents, in
/// any inflection, with a typing error.
public interface FaqSearch {
    /// The entries that match, the best first. Words that every question has (how, can, I) do not
    /// count.
    List<FaqMatch> search(List<FaqEntry> entries, Language language, String words);

    /// An entry that matches.
    ///
    /// @param score from 0 to 1: how much of what was asked the entry has, rare words counting more
    record FaqMatch(FaqEntry entry, double score) {}
}
