package fr.reemploi.domain.listing;

import fr.reemploi.domain.shared.TextRules;

/// The seller's own number for a part, unique per seller.
public record Sku(String value) {
    private static final int MAX_LENGTH = 64;

    public static Sku parse(String input) {
        return new Sku(TextRules.singleLine(input, MAX_LENGTH));
    }
}
