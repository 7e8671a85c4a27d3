package fr.reemploi.application.imports;

import fr.reemploi.domain.shared.TextRules;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Column headings of an import file, French and English, and the listing field each maps to.
final class ImportColumns {
    private static final Map<String, String> FIELDS =
            Stream.of(
                            "sku: sku, reference interne, ref interne",
                            "title: title, titre, designation, libelle",
                            "description: description",
                            "category: category, categorie, type de piece, piece",
                            "price: price, prix, prix ttc",
                            "grade: grade, etat",
                            "references: references, references oem, reference oem, oem",
                            "donor.make: make, marque",
                            "donor.model: model, modele",
                            "donor.year: year, annee",
                            "donor.fuel: fuel, energie, carburant",
                            "donor.engineCode: engine code, code moteur, enginecode",
                            "donor.vin: vin, numero de serie",
                            "donor.mileageKm: mileage, kilometrage, km, mileagekm",
                            "parcel.weightKg: weight, poids",
                            "warrantyMonths: warranty, garantie, warrantymonths",
                            "location: location, emplacement")
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

    private static Stream<Map.Entry<String, String>> headings(String line) {
        var colon = line.indexOf(": ");
        var field = line.substring(0, colon);
        return Stream.of(line.substring(colon + 2).split(", "))
                .map(heading -> Map.entry(heading, field));
    }
}
