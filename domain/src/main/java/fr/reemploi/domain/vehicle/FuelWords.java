package fr.reemploi.domain.vehicle;

import fr.reemploi.domain.shared.Table;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the trade names a fuel: `fuels.tsv`, beside this class.
final class FuelWords {
    private static final int LONGEST = 64;

    private static final Map<String, Fuel> FUELS =
            Table.read(FuelWords.class, "fuels.tsv").stream()
                    .flatMap(FuelWords::words)
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private FuelWords() {}

    static Optional<Fuel> find(String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        return Optional.ofNullable(FUELS.get(plain(typed)));
    }

    private static Stream<Map.Entry<String, Fuel>> words(Table.Row row) {
        var fuel = Fuel.parse(row.text("fuel"));
        return Arrays.stream(row.text("words").split(", ", -1))
                .map(word -> Map.entry(plain(word), fuel));
    }

    /// Without case, accents or anything between the words.
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
