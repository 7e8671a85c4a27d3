package fr.reemploi.adapters.search.text;

import java.util.List;

/// Generations of cars are counted in Roman numbers by their makers and in figures by everybody.
public final class RomanNumerals {
    private static final List<String> NUMBERS =
            List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private RomanNumerals() {}

    /// `3` for `iii`; a single letter is a letter.
    static String toDigits(String word) {
        return word.length() > 1 ? toDigitsOrLetter(word) : word;
    }

    /// `5` for `v` too, where a number is expected.
    public static String toDigitsOrLetter(String word) {
        var number = NUMBERS.indexOf(word);
        return number > 0 ? Integer.toString(number) : word;
    }
}
