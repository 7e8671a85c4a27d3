package fr.reemploi.application.cody;

import fr.reemploi.application.content.FindFaqAnswers;
import fr.reemploi.application.content.FindFaqAnswers.FaqAnswer;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.cody.CodyMessage.AnswerCard;
import fr.reemploi.domain.cody.CodyMessage.AnswerSource;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.TextRules;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tool: finds the answers of the FAQ to a question.
@UseCase
public final class SearchFaqTool implements Tool {
    public static final String NAME = "search_faq";
    public static final String QUESTION = "question";

    private static final String KIND = "faq";
    private static final int MAX_QUESTION = 500;
    private static final int MAX_ANSWERS = 3;

    /// Answers below have only a word or two in common with the question.
    private static final double MIN_SCORE = 0.3;

    private final FindFaqAnswers faq;

    public SearchFaqTool(FindFaqAnswers faq) {
        this.faq = faq;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Find what the site's FAQ says: buying, payment, delivery, returns, selling, account.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of(
                ToolParameter.text(QUESTION, "The question, in the user's language").asRequired());
    }

    @Override
    public Audience audience() {
        return Audience.EVERYONE;
    }

    @Override
    public ToolResult call(CodyCaller caller, Form arguments) {
        var question =
                arguments.requiredText(QUESTION, text -> TextRules.multiLine(text, MAX_QUESTION));
        arguments.check();
        var answers = find(caller.language(), question.orElseThrow());
        return new ToolResult(
                new ToolData()
                        .putAll("items", answers.stream().map(SearchFaqTool::item).toList())
                        .map(),
                answers.stream().limit(1).map(SearchFaqTool::card).toList(),
                answers.stream().map(SearchFaqTool::source).toList());
    }

    /// In the language of the caller; who asks in another one is answered in that.
    private List<FaqAnswer> find(Language language, String question) {
        return Stream.concat(
                        Stream.of(language),
                        Stream.of(Language.values()).filter(other -> other != language))
                .map(asked ->
                        faq.find(asked, question, MAX_ANSWERS).stream()
                                .filter(answer -> answer.score() >= MIN_SCORE)
                                .toList())
                .filter(answers -> !answers.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Map<String, Object> item(FaqAnswer found) {
        return Map.of(QUESTION, found.question(), "answer", found.answer());
    }

    private static AnswerCard card(FaqAnswer found) {
        var id = found.id().toString();
        return new AnswerCard(KIND, id, found.question(), "/faq");
    }

    private static AnswerSource source(FaqAnswer found) {
        return new AnswerSource(KIND, found.id().toString());
    }
}
