package fr.reemploi.adapters.ai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.cody.ToolCall;
import fr.reemploi.application.search.TermRecognizer;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.TsvFile;
import fr.reemploi.domain.shared.TsvFile.Row;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The questions of `questions.tsv`, and how many are understood.
class QuestionsTest {
    private static final double REQUIRED = 0.92;
    private static final String LISTING_PAGE =
            "/pieces/alternateur-01a22d66-d0b4-7a1c-9d3e-2f6b8c4e5a10";

    private final IntentRecognizer recognizer =
            new IntentRecognizer(new TermRecognizer(Catalogue.load()));

    @Test
    void at_least_92_of_100_questions_lead_to_the_expected_intent_and_tool() {
        var questions = TsvFile.read(QuestionsTest.class, "questions.tsv");
        var wrong = new ArrayList<String>();
        for (var question : questions) mistake(question).ifPresent(wrong::add);
        var right = questions.size() - wrong.size();
        System.out.printf(
                "Cody by rules: %d of %d questions understood (%.1f %%)%n%s%n",
                right,
                questions.size(),
                100.0 * right / questions.size(),
                String.join(System.lineSeparator(), wrong));
        assertThat(questions).hasSizeGreaterThanOrEqualTo(150);
        assertThat(right / (double) questions.size()).isGreaterThanOrEqualTo(REQUIRED);
    }

    private Optional<String> mistake(Row row) {
        var page = row.optional("on").map(_ -> LISTING_PAGE);
        var message = recognizer.recognize(row.text("question"), page);
        var intent = EnumNames.of(message.intent());
        var tool = ToolCalls.of(message).map(ToolCall::name);
        if (intent.equals(row.text("intent")) && tool.equals(row.optional("tool")))
            return Optional.empty();
        return Optional.of(
                "  %s: %s %s instead of %s"
                        .formatted(
                                row.text("question"), intent, message.terms(), row.text("intent")));
    }
}
