package fr.reemploi.domain.content;

import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.TextRules;

/// A frequently asked question with its answer, in every language.
///
/// @param category a word such as `delivery`, or a name the operator chose
/// @param order entries are shown by ascending order, and categories by their first entry
public record FaqEntry(FaqEntryId id, String category, int order, FaqText fr, FaqText en) {
    public static final int MAX_ORDER = 100_000;
    public static final int MAX_CATEGORY = 40;

    /// @throws InvalidInputException `field.required`, `text.too-long`
    public static String category(String input) {
        return TextRules.singleLine(input, MAX_CATEGORY);
    }

    public FaqText in(Language language) {
        return switch (language) {
            case FR -> fr;
            case EN -> en;
        };
    }
}
