package fr.reemploi.adapters.search.text;

import fr.reemploi.domain.listing.PartNumber;
import java.util.LinkedHashSet;
import java.util.Set;

/// Forms in which part numbers are compared. Normalised: without case, spaces and punctuation.
/// Loosened: letters often confused with digits become digits. Pieces: runs of four characters, to
/// match any part of a number.
public final class PartNumberNormalizer {
    public static final int MIN_LENGTH = 4;
    private static final int PIECE_LENGTH = 4;

    private PartNumberNormalizer() {}

    public static String normalize(String text) {
        return PartNumber.normalize(text);
    }

    public static String loosen(String normalized) {
        return normalized.replace('O', '0').replace('I', '1');
    }

    /// All runs of four characters.
    public static Set<String> pieces(String loose) {
        var pieces = new LinkedHashSet<String>();
        for (var from = 0; from + PIECE_LENGTH <= loose.length(); from++) {
            pieces.add(loose.substring(from, from + PIECE_LENGTH));
        }
        return pieces;
    }

    /// Whether the text may be a part number: it contains a digit and has the minimum length.
    public static boolean isCandidate(String normalized) {
        return normalized.length() >= MIN_LENGTH && normalized.chars().anyMatch(Character::isDigit);
    }
}
