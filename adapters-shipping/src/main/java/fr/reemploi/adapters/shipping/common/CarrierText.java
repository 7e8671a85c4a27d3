package fr.reemploi.adapters.shipping.common;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Converts text to the characters Mondial Relay accepts: ASCII capitals, digits and some
/// punctuation.
public final class CarrierText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern UNSUPPORTED = Pattern.compile("[^0-9A-Z_'., /-]");
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern CEDEX = Pattern.compile("\\bCEDEX\\b");
    private static final Pattern DIGITS = Pattern.compile("[0-9]");
    private static final Pattern NOT_IN_TOWN_NAME = Pattern.compile("[^A-Z' -]");
    private static final Pattern FRENCH_NUMBER = Pattern.compile("(?:0|\\+33|0033)([1-9][0-9]{8})");
    private static final Pattern FOREIGN_NUMBER = Pattern.compile("\\+[0-9]{3,20}");

    private CarrierText() {}

    public static String of(String text) {
        var letters =
                text.replace("œ", "oe")
                        .replace("Œ", "OE")
                        .replace("æ", "ae")
                        .replace("Æ", "AE")
                        .replace('’', '\'')
                        .replace("ß", "ss");
        var plain =
                MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD)).replaceAll("");
        var supported = UNSUPPORTED.matcher(plain.toUpperCase(Locale.ROOT)).replaceAll(" ");
        return SPACES.matcher(supported).replaceAll(" ").strip();
    }

    /// The converted text, truncated.
    public static String of(String text, int maxLength) {
        return truncate(of(text), maxLength);
    }

    /// Converts a town name: `Paris 15e Cedex` becomes `PARIS`.
    public static String town(String text, int maxLength) {
        var plain = CEDEX.matcher(of(text)).replaceAll(" ");
        var letters = plain.replaceAll("[0-9]+(ER|E|EME)?\\b", " ");
        letters = DIGITS.matcher(letters).replaceAll(" ");
        letters = NOT_IN_TOWN_NAME.matcher(letters).replaceAll(" ");
        return truncate(SPACES.matcher(letters).replaceAll(" ").strip(), maxLength);
    }

    /// A phone number in international form; empty if it cannot be parsed.
    public static Optional<String> phone(String input) {
        var plain = input.replaceAll("[\\s\\h.()/-]", "");
        var french = FRENCH_NUMBER.matcher(plain);
        if (french.matches()) return Optional.of("+33" + french.group(1));
        return Optional.of(plain).filter(number -> FOREIGN_NUMBER.matcher(number).matches());
    }

    public static boolean isMobile(String phone) {
        return phone.startsWith("+336") || phone.startsWith("+337");
    }

    public static String truncate(String text, int maxLength) {
        return text.length() <= maxLength ? text : text.substring(0, maxLength).strip();
    }
}
