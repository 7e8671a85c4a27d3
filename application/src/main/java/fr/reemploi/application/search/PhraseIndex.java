package fr.reemploi.application.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the names of items in a sequence of folded words: the longest name first. Spaces within a
/// name are ignored, and a long word with one typing error matches.
final class PhraseIndex {
    private static final int MAX_WORDS = 6;
    private static final int MIN_CORRECTED = 5;

    private final Map<String, Set<String>> itemsByKey = new HashMap<>();
    private final Map<Integer, List<String>> keysByLength = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    /// Adds a name of an item; several items may share it.
    void add(List<String> name, String item) {
        var key = String.join("", name);
        if (key.isEmpty()) return;
        words.addAll(name);
        if (!itemsByKey.containsKey(key))
            keysByLength.computeIfAbsent(key.length(), _ -> new ArrayList<>()).add(key);
        itemsByKey.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(item);
    }

    /// Whether the word is part of a name.
    boolean contains(String word) {
        return words.contains(word) || itemsByKey.containsKey(word);
    }

    /// The names in these words, from left to right.
    List<Match> find(List<String> sentence) {
        var matches = new ArrayList<Match>();
        for (var at = 0; at < sentence.size(); ) {
            var match = longest(sentence, at);
            match.ifPresent(matches::add);
            at = match.map(Match::end).orElse(at + 1);
        }
        return matches;
    }

    private Optional<Match> longest(List<String> sentence, int from) {
        for (var end = Math.min(sentence.size(), from + MAX_WORDS); end > from; end--) {
            var key = String.join("", sentence.subList(from, end));
            var items = itemsByKey.get(key);
            if (items != null) return Optional.of(new Match(from, end, List.copyOf(items)));
        }
        return Optional.empty();
    }

    /// The name with one typing error less: one letter more, less, replaced or two exchanged.
    Optional<String> correct(String word) {
        if (word.length() < MIN_CORRECTED || contains(word)) return Optional.empty();
        for (var length : List.of(word.length(), word.length() + 1, word.length() - 1))
            for (var key : keysByLength.getOrDefault(length, List.of()))
                if (key.charAt(0) == word.charAt(0) && isOneEdit(word, key))
                    return Optional.of(key);
        return Optional.empty();
    }

    private static boolean isOneEdit(String left, String right) {
        var shorter = left.length() <= right.length() ? left : right;
        var longer = shorter.equals(left) ? right : left;
        var start = 0;
        while (start < shorter.length() && shorter.charAt(start) == longer.charAt(start)) start++;
        if (shorter.length() < longer.length())
            return shorter.substring(start).equals(longer.substring(start + 1));
        if (start == shorter.length()) return true;
        return shorter.substring(start + 1).equals(longer.substring(start + 1))
                || isExchange(shorter, longer, start);
    }

    private static boolean isExchange(String left, String right, int at) {
        return at + 1 < left.length()
                && left.charAt(at) == right.charAt(at + 1)
                && left.charAt(at + 1) == right.charAt(at)
                && left.substring(at + 2).equals(right.substring(at + 2));
    }

    /// A name found.
    ///
    /// @param end after its last word
    /// @param items those that have this name
    record Match(int start, int end, List<String> items) {}

    /// The items of several matches, each once.
    static List<String> items(Collection<Match> matches) {
        return matches.stream().flatMap(match -> match.items().stream()).distinct().toList();
    }
}
