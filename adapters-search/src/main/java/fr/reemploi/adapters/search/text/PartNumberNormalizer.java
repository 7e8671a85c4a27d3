package fr.reemploi.adapters.search.text;

import fr.reemploi.domain.listing.PartNumber;
import java.util.LinkedHashSet;
import java.util.Set;

/// How references are compared. Normalised, they are the same however they are spaced; loosened,
/// letters that are mistaken for figures are those figures; in pieces, they are found by any part
/// of them.
public final class PartNumberNormalizer {
    public static final int SHORTEST = 4;
    private static final int PIECE = 4;

    private PartNumberNormalizer() {}

    public static String normalize(String typed) {
        return PartNumber.normalize(typed);
    }

    public static String loosen(String normalized) {
        return normalized.replace('O', '0').replace('I', '1');
    }

    /// Every run of four characters.
    public static Set<String> pieces(String loose) {
        var pieces = new LinkedHashSet<String>();
        for (var from = 0; from + PIECE <= loose.length(); from++) {
            pieces.add(loose.substring(from, from + PIECE));
        }
        return pieces;
    }

    /// Whether what was typed may be a reference: it has a figure and is not too short.
    public static boolean isCandidate(String normalized) {
        return normalized.length() >= SHORTEST && normalized.chars().anyMatch(Character::isDigit);
    }
}
