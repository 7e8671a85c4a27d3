package fr.reemploi.application.content;

import fr.reemploi.domain.content.FaqEntry;
import fr.reemploi.domain.shared.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Search by the words as they are written.
public final class InMemoryFaqSearch implements FaqSearch {
    @Override
    public List<FaqMatch> search(List<FaqEntry> entries, Language language, String words) {
        var wanted = words(words);
        return entries.stream()
                .map(entry -> new FaqMatch(entry, score(entry, language, wanted)))
                .filter(match -> match.score() > 0)
                .sorted(Comparator.comparingDouble(FaqMatch::score).reversed())
                .toList();
    }

    private static double score(FaqEntry entry, Language language, List<String> wanted) {
        var text = entry.in(language);
        var question = words(text.question());
        var answer = words(text.answer());
        return wanted.stream()
                .mapToDouble(word -> question.contains(word) ? 1 : answer.contains(word) ? 0.5 : 0)
                .average()
                .orElse(0);
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() > 3)
                .distinct()
                .toList();
    }
}
