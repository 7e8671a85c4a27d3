package fr.reemploi.adapters.search.text;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// Terms sellers search their listings by: a SKU or a part number, complete without separators, or
/// its words.
public final class SellerSearchTerms {
    private SellerSearchTerms() {}

    public static Set<String> of(String number, WordAnalysis analysis) {
        var words = new LinkedHashSet<>(analysis.words(number));
        var whole = PartNumberNormalizer.normalize(number).toLowerCase(Locale.ROOT);
        if (!whole.isEmpty()) words.add(whole);
        return words;
    }
}
