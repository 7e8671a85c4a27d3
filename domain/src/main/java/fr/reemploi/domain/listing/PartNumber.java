package fr.reemploi.domain.listing;

import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.TextRules;
import java.util.Locale;
import java.util.regex.Pattern;

/// A part number of a vehicle or equipment manufacturer, as entered by the seller. Numbers that
/// differ only in case, spaces, dots, dashes or slashes are equal: compare their `normalized` form.
public record PartNumber(String value) {
    private static final int MAX_LENGTH = 40;
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]");

    public PartNumber {
        if (normalize(value).isEmpty())
            throw new InvalidInputException("reference.malformed", value);
    }

    public static PartNumber parse(String input) {
        return new PartNumber(TextRules.singleLine(input, MAX_LENGTH));
    }

    public String normalized() {
        return normalize(value);
    }

    /// Upper-case letters and digits only.
    public static String normalize(String input) {
        return SEPARATORS.matcher(input).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
