package fr.reemploi.domain.listing;

import fr.reemploi.domain.shared.TextRules;

/// What a listing is called: one line, up to 140 characters.
public record Title(String value) {
    private static final int LONGEST = 140;

    public static Title parse(String typed) {
        return new Title(TextRules.line(typed, LONGEST));
    }
}
