package fr.reemploi.domain.listing;

import fr.reemploi.domain.shared.TextRules;

/// Title of a listing: one line, up to 140 characters.
public record Title(String value) {
    private static final int MAX_LENGTH = 140;

    public static Title parse(String input) {
        return new Title(TextRules.singleLine(input, MAX_LENGTH));
    }
}
