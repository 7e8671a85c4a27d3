package fr.reemploi.domain.listing;

import fr.reemploi.domain.shared.TextRules;

/// The seller's own number for a part; one part of his has it.
public record Sku(String value) {
    private static final int LONGEST = 64;

    public static Sku parse(String typed) {
        return new Sku(TextRules.line(typed, LONGEST));
    }
}
