package fr.reemploi.application.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Folds text for recognition: lower case without accents, split into words.
final class FoldedText {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATOR = Pattern.compile("[^a-z0-9+]+");

    private FoldedText() {}

    static String fold(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return ACCENTS.matcher(letters)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
    }

    /// The folded words.
    static List<String> words(String text) {
        return SEPARATOR.splitAsStream(fold(text)).filter(word -> !word.isEmpty()).toList();
    }

    /// A word without the sign of the plural, in either language.
    static String singular(String word) {
        if (word.length() < 4 || !Character.isLetter(word.charAt(word.length() - 1))) return word;
        if (word.endsWith("aux") || word.endsWith("eux"))
            return word.substring(0, word.length() - 1);
        return word.endsWith("s") || word.endsWith("x")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
