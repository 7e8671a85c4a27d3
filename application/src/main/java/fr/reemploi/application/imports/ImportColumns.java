package fr.reemploi.application.imports;

import fr.reemploi.application.listing.ListingField;
import fr.reemploi.domain.shared.TextRules;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Column headings of an import file and the listing field each sets.
final class ImportColumns {
    private static final Map<String, String> FIELDS =
            Arrays.stream(ListingField.values())
                    .flatMap(ImportColumns::headings)
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private ImportColumns() {}

    /// The tree of listing fields of a row; unknown columns and blank cells are left out. Of two
    /// columns for one field, the first with a value counts.
    static Map<String, Object> tree(Map<String, Object> row) {
        var tree = new LinkedHashMap<String, Object>();
        var nested = new LinkedHashMap<String, Map<String, Object>>();
        row.forEach((heading, value) ->
                field(heading)
                        .filter(_ -> !TextRules.isBlank(String.valueOf(value)))
                        .ifPresent(field -> {
                            var dot = field.indexOf('.');
                            if (dot < 0) tree.putIfAbsent(field, value);
                            else
                                nested.computeIfAbsent(
                                                field.substring(0, dot), _ -> new LinkedHashMap<>())
                                        .putIfAbsent(field.substring(dot + 1), value);
                        }));
        tree.putAll(nested);
        return tree;
    }

    static Optional<String> field(String heading) {
        return Optional.ofNullable(FIELDS.get(normalize(heading)));
    }

    /// Removes case, accents, punctuation and text in brackets (`prix (€)`).
    private static String normalize(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFD)
                .replaceAll("\\([^)]*\\)", "")
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private static Stream<Map.Entry<String, String>> headings(ListingField field) {
        return field.headings().stream().map(heading -> Map.entry(heading, field.inputPath()));
    }
}
