package fr.reemploi.adapters.search.text;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// What a seller types to find his own: his number or a reference, whole however it is spaced, or
/// its pieces.
public final class SellerSearchTerms {
    private SellerSearchTerms() {}

    public static Set<String> of(String number, WordAnalysis analysis) {
        var words = new LinkedHashSet<>(analysis.words(number));
        var whole = PartNumberNormalizer.normalize(number).toLowerCase(Locale.ROOT);
        if (!whole.isEmpty()) words.add(whole);
        return words;
    }
}
