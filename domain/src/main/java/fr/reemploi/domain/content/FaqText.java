package fr.reemploi.domain.content;

import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.TextRules;

/// Question and answer of an entry of the FAQ in one language. The answer is plain text: blank
/// lines separate paragraphs, lines that start with `- ` are a list.
public record FaqText(String question, String answer) {
    public static final int MAX_QUESTION = 200;
    public static final int MAX_ANSWER = 4_000;

    /// @throws InvalidInputException `field.required`, `text.too-long`
    public static String question(String input) {
        return TextRules.singleLine(input, MAX_QUESTION);
    }

    /// @throws InvalidInputException `field.required`, `text.too-long`
    public static String answer(String input) {
        return TextRules.multiLine(input, MAX_ANSWER);
    }
}
