package fr.reemploi.domain.account;

import fr.reemploi.domain.shared.InvalidInputException;
import java.util.Locale;
import java.util.regex.Pattern;

/// A VAT number of the European Union, with its country prefix. A French number with a numeric key
/// is checked against its SIREN; others are checked by format only. Whether the number exists is
/// for the register to say.
public record VatNumber(String value) {
    private static final Pattern FRENCH = Pattern.compile("FR([0-9A-HJ-NP-Z]{2})([0-9]{9})");
    private static final Pattern OTHER =
            Pattern.compile(
                    "(AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)[0-9A-Z+*]{2,12}");

    public VatNumber {
        var french = FRENCH.matcher(value);
        var valid =
                french.matches()
                        ? isKeyValid(french.group(1), Long.parseLong(french.group(2)))
                        : OTHER.matcher(value).matches();
        if (!valid) throw new InvalidInputException("vat-number.invalid", value);
    }

    public static VatNumber parse(String input) {
        return new VatNumber(input.replaceAll("[\\s\\h.-]", "").toUpperCase(Locale.ROOT));
    }

    private static boolean isKeyValid(String key, long siren) {
        if (!key.chars().allMatch(Character::isDigit)) return true;
        // a Monegasque number contains no SIREN: its first digits are zeros
        if (siren < 1_000_000) return true;
        return Integer.parseInt(key) == (12 + 3 * (siren % 97)) % 97;
    }
}
