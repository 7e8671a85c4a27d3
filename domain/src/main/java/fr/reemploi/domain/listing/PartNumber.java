package fr.reemploi.domain.listing;

import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.TextRules;
import java.util.Locale;
import java.util.regex.Pattern;

/// A number a manufacturer or an equipment maker gave the part, as the seller typed it. Two that
/// differ by case, spaces, dots, dashes or slashes are the same: compare their `normalized` form.
public record PartNumber(String typed) {
    private static final int LONGEST = 40;
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");

    public PartNumber {
        if (normalize(typed).isEmpty())
            throw new InvalidInputException("reference.malformed", typed);
    }

    public static PartNumber parse(String typed) {
        return new PartNumber(TextRules.line(typed, LONGEST));
    }

    public String normalized() {
        return normalize(typed);
    }

    /// Upper-case letters and digits only.
    public static String normalize(String typed) {
        return SIGNS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
