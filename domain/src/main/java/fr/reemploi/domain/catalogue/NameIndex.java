package fr.reemploi.domain.catalogue;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Index of items by name. Case, accents, spaces and dashes are ignored; a Roman numeral after the
/// first word matches its Arabic digits.
final class NameIndex<T> {
    private static final List<String> ROMAN =
            List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");
    private static final Pattern WORD_SEPARATOR = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final Map<String, T> entries = new HashMap<>();

    /// Indexes items by all their names.
    ///
    /// @throws IllegalStateException if two items share a name
    NameIndex(Collection<T> all, Function<T, Stream<String>> names) {
        for (var item : all) {
            names.apply(item).flatMap(NameIndex::keys).forEach(key -> put(key, item));
        }
    }

    Optional<T> find(String input) {
        return first(keys(input));
    }

    /// Like [#find], else finds by the remainder after one of these leading words: `Renault Clio
    /// 3`.
    Optional<T> find(String input, Stream<String> leading) {
        return find(input)
                .or(() ->
                        first(
                                leading.map(NameIndex::normalize)
                                        .flatMap(word -> withoutPrefix(word, input))));
    }

    private Optional<T> first(Stream<String> keys) {
        return keys.map(entries::get).filter(Objects::nonNull).findFirst();
    }

    private void put(String key, T item) {
        var other = entries.putIfAbsent(key, item);
        if (key.isEmpty() || (other != null && !other.equals(item)))
            throw new IllegalStateException(
                    "\"%s\" names both %s and %s".formatted(key, other, item));
    }

    private static Stream<String> withoutPrefix(String word, String input) {
        return keys(input)
                .filter(key -> key.startsWith(word))
                .map(key -> key.substring(word.length()));
    }

    /// The input without separators, and the same with Arabic digits for Roman numerals.
    private static Stream<String> keys(String input) {
        var words = words(input);
        var figures =
                words.stream().limit(1).collect(Collectors.joining())
                        + words.stream()
                                .skip(1)
                                .map(NameIndex::romanToArabic)
                                .collect(Collectors.joining());
        return Stream.of(String.join("", words), figures).distinct();
    }

    static String normalize(String input) {
        return String.join("", words(input));
    }

    private static List<String> words(String input) {
        var decomposed = Normalizer.normalize(input, Normalizer.Form.NFKD);
        var letters =
                ACCENTS.matcher(decomposed)
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT)
                        .replace("œ", "oe")
                        .replace("+", "plus");
        return WORD_SEPARATOR.splitAsStream(letters).filter(word -> !word.isEmpty()).toList();
    }

    private static String romanToArabic(String word) {
        var number = ROMAN.indexOf(word);
        return number > 0 ? Integer.toString(number) : word;
    }
}
