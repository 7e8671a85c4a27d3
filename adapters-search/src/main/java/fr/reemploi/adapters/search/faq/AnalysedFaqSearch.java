package fr.reemploi.adapters.search.faq;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.reemploi.adapters.search.text.WordAnalysis;
import fr.reemploi.application.content.FaqSearch;
import fr.reemploi.domain.content.FaqEntry;
import fr.reemploi.domain.content.FaqText;
import fr.reemploi.domain.shared.Language;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds entries of the FAQ by the words of the part search. Entries are few, so each is compared;
/// their words are remembered.
public final class AnalysedFaqSearch implements FaqSearch {
    private static final int MAX_TEXTS = 1_000;
    private static final int MAX_WORDS = 40;

    private static final double IN_QUESTION = 1;
    private static final double IN_ANSWER = 0.55;

    /// Words of nearly every question; they say nothing about its subject.
    private static final Set<String> QUESTION_WORDS =
            Stream.of(
                            "comment que quoi quel quelle quels quelles qui est ce cest cela ca il"
                                    + " elle on je tu vous nous me mon ma mes mien votre vos notre"
                                    + " son sa ses se ne pas plus suis ai as avez avoir etre sont"
                                    + " ete puis peux peut peuvent pouvoir dois doit faut faire fait"
                                    + " fais si pourquoi quand ou combien veux voudrais svp"
                                    + " bonjour merci moi y",
                            "how do does did can could i my me is are was be it its what when where"
                                    + " why which who to in on at an or if not no have has had will"
                                    + " would should you your we our there this that from by please"
                                    + " hello thanks get want need")
                    .flatMap(words -> Stream.of(words.split(" ", -1)))
                    .collect(Collectors.toUnmodifiableSet());

    private final WordAnalysis analysis;
    private final Cache<FaqText, EntryWords> entryWords =
            Caffeine.newBuilder().maximumSize(MAX_TEXTS).build();

    public AnalysedFaqSearch(WordAnalysis analysis) {
        this.analysis = analysis;
    }

    @Override
    public List<FaqMatch> search(List<FaqEntry> entries, Language language, String words) {
        var wanted = stems(words).stream().limit(MAX_WORDS).toList();
        if (wanted.isEmpty()) return List.of();
        var matches =
                entries.stream()
                        .collect(
                                Collectors.toMap(
                                        FaqEntry::id,
                                        entry -> matches(wanted, words(entry.in(language)))));
        var weights = weights(wanted, List.copyOf(matches.values()));
        var total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        return entries.stream()
                .map(entry ->
                        new FaqMatch(
                                entry,
                                score(matches.getOrDefault(entry.id(), Map.of()), weights) / total))
                .filter(match -> match.score() > 0)
                .sorted(Comparator.comparingDouble(FaqMatch::score).reversed())
                .toList();
    }

    /// How well an entry has each of the words it has.
    private static Map<String, Double> matches(List<String> wanted, EntryWords entry) {
        var matches = new HashMap<String, Double>();
        for (var word : wanted) {
            var best =
                    Math.max(
                            IN_QUESTION * bestMatch(word, entry.question()),
                            IN_ANSWER * bestMatch(word, entry.answer()));
            if (best > 0) matches.put(word, best);
        }
        return matches;
    }

    private static double bestMatch(String word, Set<String> words) {
        return words.contains(word)
                ? 1
                : words.stream().mapToDouble(other -> similarity(word, other)).max().orElse(0);
    }

    /// A word counts more the fewer entries have it; one that none has counts like the rarest.
    private static Map<String, Double> weights(
            List<String> wanted, List<Map<String, Double>> entries) {
        var weights = new HashMap<String, Double>();
        for (var word : wanted) {
            var with = entries.stream().filter(matches -> matches.containsKey(word)).count();
            weights.put(word, Math.log(1 + (entries.size() + 1.0) / (with + 1.0)));
        }
        return weights;
    }

    private static double score(Map<String, Double> matches, Map<String, Double> weights) {
        return matches.entrySet().stream()
                .mapToDouble(match -> match.getValue() * weights.getOrDefault(match.getKey(), 0.0))
                .sum();
    }

    private EntryWords words(FaqText text) {
        return entryWords.get(
                text, key -> new EntryWords(stems(key.question()), stems(key.answer())));
    }

    private Set<String> stems(String text) {
        var stems = new LinkedHashSet<String>();
        for (var word : analysis.words(text))
            if (!QUESTION_WORDS.contains(word)) stems.add(analysis.stem(word));
        return stems;
    }

    /// From 0 to 1: inflections that the stemmer does not unite, and words with a typing error.
    private static double similarity(String word, String other) {
        var shorter = Math.min(word.length(), other.length());
        var common = 0;
        while (common < shorter && word.charAt(common) == other.charAt(common)) common++;
        if (common >= 5 && common >= Math.max(word.length(), other.length()) * 0.6) return 0.8;
        return shorter >= 5 && differByOne(word, other) ? 0.7 : 0;
    }

    /// Whether a letter was inserted, left out, replaced, or exchanged with the next one.
    private static boolean differByOne(String word, String other) {
        if (Math.abs(word.length() - other.length()) > 1) return false;
        var start = 0;
        var shorter = Math.min(word.length(), other.length());
        while (start < shorter && word.charAt(start) == other.charAt(start)) start++;
        var rest = word.substring(start);
        var otherRest = other.substring(start);
        return tail(rest, 1).equals(tail(otherRest, 1))
                || rest.equals(tail(otherRest, 1))
                || tail(rest, 1).equals(otherRest)
                || (rest.length() > 1
                        && otherRest.length() > 1
                        && rest.charAt(0) == otherRest.charAt(1)
                        && rest.charAt(1) == otherRest.charAt(0)
                        && tail(rest, 2).equals(tail(otherRest, 2)));
    }

    private static String tail(String text, int from) {
        return text.length() < from ? "" : text.substring(from);
    }

    /// The words of an entry in one language.
    private record EntryWords(Set<String> question, Set<String> answer) {}
}
