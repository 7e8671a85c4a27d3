package fr.reemploi.adapters.shipping.common;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Text as Mondial Relay reads it: capitals of ASCII, figures and a few signs.
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
        var bare = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD)).replaceAll("");
        var supported = UNSUPPORTED.matcher(bare.toUpperCase(Locale.ROOT)).replaceAll(" ");
        return SPACES.matcher(supported).replaceAll(" ").strip();
    }

    /// The same, cut.
    public static String of(String text, int longest) {
        return truncate(of(text), longest);
    }

    /// A town: `Paris 15e Cedex` is `PARIS`.
    public static String town(String text, int longest) {
        var bare = CEDEX.matcher(of(text)).replaceAll(" ");
        var letters = bare.replaceAll("[0-9]+(ER|E|EME)?\\b", " ");
        letters = DIGITS.matcher(letters).replaceAll(" ");
        letters = NOT_IN_TOWN_NAME.matcher(letters).replaceAll(" ");
        return truncate(SPACES.matcher(letters).replaceAll(" ").strip(), longest);
    }

    /// A telephone number with its country; empty where it cannot be read.
    public static Optional<String> phone(String typed) {
        var bare = typed.replaceAll("[\\s\\h.()/-]", "");
        var french = FRENCH_NUMBER.matcher(bare);
        if (french.matches()) return Optional.of("+33" + french.group(1));
        return Optional.of(bare).filter(number -> FOREIGN_NUMBER.matcher(number).matches());
    }

    public static boolean isMobile(String phone) {
        return phone.startsWith("+336") || phone.startsWith("+337");
    }

    public static String truncate(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest).strip();
    }
}
