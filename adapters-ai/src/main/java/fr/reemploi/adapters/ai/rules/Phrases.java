package fr.reemploi.adapters.ai.rules;

import fr.reemploi.application.search.TermRecognizer;
import fr.reemploi.domain.shared.TsvFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words and phrases by which a message is understood, by topic; each phrase is a sequence of words
/// of the message, a `*` within it any number of words up to three.
final class Phrases {
    private static final int MAX_GAP = 3;

    private final Map<String, List<List<String>>> byTopic;

    Phrases() {
        byTopic =
                TsvFile.read(Phrases.class, "phrases.tsv").stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        row -> row.text("topic"),
                                        row ->
                                                row.list("phrases").stream()
                                                        .map(Phrases::phrase)
                                                        .toList()));
    }

    /// Folded as messages are, so that the file can be written as people write.
    private static List<String> phrase(String text) {
        return Arrays.stream(text.split(" ", -1))
                .flatMap(word -> word.equals("*") ? Stream.of(word) : words(word).stream())
                .toList();
    }

    /// Whether the words contain a phrase of the topic.
    boolean has(String topic, List<String> words) {
        var phrases = byTopic.get(topic);
        if (phrases == null) throw new IllegalArgumentException("no phrases of topic " + topic);
        return phrases.stream().anyMatch(phrase -> contains(phrase, words));
    }

    private static boolean contains(List<String> phrase, List<String> words) {
        for (var at = 0; at < words.size(); at++) if (matches(phrase, 0, words, at)) return true;
        return false;
    }

    private static boolean matches(List<String> phrase, int from, List<String> words, int at) {
        if (from == phrase.size()) return true;
        if (phrase.get(from).equals("*")) {
            for (var gap = 0; gap <= MAX_GAP; gap++)
                if (matches(phrase, from + 1, words, at + gap)) return true;
            return false;
        }
        return at < words.size()
                && phrase.get(from).equals(words.get(at))
                && matches(phrase, from + 1, words, at + 1);
    }

    /// The folded words of a message, without plural.
    static List<String> words(String message) {
        return TermRecognizer.foldedWords(message);
    }
}
