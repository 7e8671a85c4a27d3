package fr.reemploi.domain.vehicle;

import fr.reemploi.domain.shared.TsvFile;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Trade names of fuels: `fuels.tsv`, in this package.
final class FuelNames {
    private static final int MAX_INPUT_LENGTH = 64;

    private static final Map<String, Fuel> FUELS =
            TsvFile.read(FuelNames.class, "fuels.tsv").stream()
                    .flatMap(FuelNames::entries)
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private FuelNames() {}

    static Optional<Fuel> find(String input) {
        if (input.length() > MAX_INPUT_LENGTH) return Optional.empty();
        return Optional.ofNullable(FUELS.get(normalize(input)));
    }

    private static Stream<Map.Entry<String, Fuel>> entries(TsvFile.Row row) {
        var fuel = Fuel.parse(row.text("fuel"));
        return Arrays.stream(row.text("words").split(", ", -1))
                .map(word -> Map.entry(normalize(word), fuel));
    }

    /// Removes case, accents and separators.
    private static String normalize(String input) {
        return Normalizer.normalize(input, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
