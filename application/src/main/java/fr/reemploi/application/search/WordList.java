package fr.reemploi.application.search;

import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.TsvFile;
import fr.reemploi.domain.vehicle.Fuel;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Words of sentences that are no names: positions, fuels, links, everyday words.
final class WordList {
    private static final Map<String, Set<String>> WORDS =
            TsvFile.read(WordList.class, "term-words.tsv").stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    row -> row.text("kind"), row -> Set.copyOf(row.list("words"))));

    private WordList() {}

    /// Whether a word is of a kind: `link`, `left`, `everyday`…
    static boolean is(String kind, String word) {
        return WORDS.getOrDefault(kind, Set.of()).contains(word);
    }

    /// The fuel a word or the badge of an engine stands for.
    static Optional<Fuel> fuel(String word) {
        return Arrays.stream(Fuel.values())
                .filter(fuel -> is(EnumNames.of(fuel), word))
                .findFirst();
    }
}
