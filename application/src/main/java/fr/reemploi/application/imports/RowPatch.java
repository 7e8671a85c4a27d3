package fr.reemploi.application.imports;

import fr.reemploi.application.imports.Import.Format;
import fr.reemploi.application.imports.ImportFiles.Row;
import fr.reemploi.application.listing.ListingPatch;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.JsonValues;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.shared.TextRules;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row as a change to a listing: a column that the file does not have leaves its field alone, an
/// empty cell too, and `-` or `null` clears the field.
///
/// @param changes by field; null clears
record RowPatch(Format format, Map<String, @Nullable Object> changes) {
    static RowPatch of(Format format, Row row) {
        var tree = format == Format.CSV ? ImportColumns.tree(row.values()) : row.values();
        return new RowPatch(format, changes(tree));
    }

    /// The value of a text field, with white space collapsed; empty when the row does not set it.
    Optional<String> text(String field) {
        return changes.get(field) instanceof String text
                ? Optional.of(text.replaceAll("[\\s\\h]+", " ").strip())
                : Optional.empty();
    }

    /// The form of a new listing.
    Form form() {
        return form(applied(Map.of()));
    }

    /// The form of the fields that identify a part where there is no sku.
    Form identity() {
        var fields = new LinkedHashMap<String, Object>();
        for (var field : new String[] {"title", "references"})
            Optional.ofNullable(changes.get(field)).ifPresent(value -> fields.put(field, value));
        if (changes.get("donor") instanceof Map<?, ?> donor && donor.get("vin") != null)
            fields.put("donor", Map.of("vin", donor.get("vin")));
        return form(fields);
    }

    /// The form of an existing listing with the changes of the row.
    Form form(ListingDetails existing) {
        return form(ListingPatch.apply(existing, patch()));
    }

    private Form form(Map<String, Object> tree) {
        return format == Format.CSV ? Form.ofUserInput(tree) : Form.ofJson(tree);
    }

    private Map<String, Object> applied(Map<String, Object> fields) {
        return JsonValues.merge(fields, patch());
    }

    @SuppressWarnings("NullAway") // null clears a field
    private Map<String, Object> patch() {
        return changes;
    }

    private static Map<String, @Nullable Object> changes(Map<?, ?> tree) {
        var changes = new LinkedHashMap<String, @Nullable Object>();
        tree.forEach((field, value) -> {
            if (value instanceof Map<?, ?> nested)
                changes.put(String.valueOf(field), changes(nested));
            else if (isClearing(value)) changes.put(String.valueOf(field), null);
            else if (!isBlank(value)) changes.put(String.valueOf(field), value);
        });
        return changes;
    }

    private static boolean isBlank(Object value) {
        return value instanceof String text && TextRules.isBlank(text);
    }

    private static boolean isClearing(@Nullable Object value) {
        if (value == null) return true;
        if (!(value instanceof String text)) return false;
        return switch (text.replaceAll("\\h+", " ").strip().toLowerCase(Locale.ROOT)) {
            case "-", "–", "—", "null" -> true;
            default -> false;
        };
    }
}
