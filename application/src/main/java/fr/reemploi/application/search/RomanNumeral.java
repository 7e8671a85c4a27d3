package fr.reemploi.application.search;

import java.util.List;

/// Roman numerals of generations.
final class RomanNumeral {
    private static final List<String> NUMERALS =
            List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix");

    private RomanNumeral() {}

    static boolean isOne(String word) {
        return NUMERALS.indexOf(word) > 0;
    }

    /// The digits of a numeral; other words unchanged.
    static String toDigits(String word) {
        var number = NUMERALS.indexOf(word);
        return number > 0 ? Integer.toString(number) : word;
    }
}
