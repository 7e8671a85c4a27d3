package fr.reemploi.domain.vehicle;

import fr.reemploi.domain.shared.TsvFile;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the trade names a fuel: `fuels.tsv`, beside this class.
final class FuelNames {
    private static final int LONGEST = 64;

    private static final Map<String, Fuel> FUELS =
            TsvFile.read(FuelNames.class, "fuels.tsv").stream()
                    .flatMap(FuelNames::words)
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private FuelNames() {}

    static Optional<Fuel> find(String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        return Optional.ofNullable(FUELS.get(plain(typed)));
    }

    private static Stream<Map.Entry<String, Fuel>> words(TsvFile.Row row) {
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
