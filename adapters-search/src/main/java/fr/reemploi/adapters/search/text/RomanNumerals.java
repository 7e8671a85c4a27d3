package fr.reemploi.adapters.search.text;

import java.util.List;

/// Converts Roman numerals: manufacturers number generations in Roman numerals, buyers in digits.
public final class RomanNumerals {
    private static final List<String> NUMERALS =
            List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private RomanNumerals() {}

    /// `3` for `iii`; a single letter is not converted.
    static String toDigits(String word) {
        return word.length() > 1 ? toDigitsOrLetter(word) : word;
    }

    /// `3` for `iii`, and `5` for `v`: for positions where a number is expected.
    public static String toDigitsOrLetter(String word) {
        var number = NUMERALS.indexOf(word);
        return number > 0 ? Integer.toString(number) : word;
    }
}
