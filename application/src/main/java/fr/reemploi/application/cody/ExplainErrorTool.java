package fr.reemploi.application.cody;

import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.TextRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tool: what an error code means and what to do, from the messages of the site. Of a request id
/// nothing is known here: it is in the log of the server, which no tool reads.
@UseCase
public final class ExplainErrorTool implements Tool {
    public static final String NAME = "explain_error";
    public static final String CODE = "code";
    public static final String REQUEST = "requestId";

    private static final int MAX = 80;
    private static final Object[] ARGUMENTS = {"…", "…", "…", "…"};

    /// Texts under the same roof that are no errors.
    private static final Pattern NO_ERROR =
            Pattern.compile(
                    "(?:mail|pdf|label|grade|fuel|position|condition|cody\\.(?:tool|proposal|status))"
                            + "\\..*|cody\\..*-card");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "What an error code of this site means and what to do about it; for a request id,"
                + " where to look it up.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of(
                ToolParameter.text(CODE, "Error code, e.g. listing.unavailable"),
                ToolParameter.text(REQUEST, "Request id shown with an error"));
    }

    @Override
    public Audience audience() {
        return Audience.EVERYONE;
    }

    @Override
    public ToolResult call(CodyCaller caller, Form arguments) {
        var code = arguments.text(CODE, input -> TextRules.singleLine(input, MAX));
        var request = arguments.text(REQUEST, input -> TextRules.singleLine(input, MAX));
        arguments.check();
        if (code.isEmpty() && request.isEmpty())
            throw InvalidInputException.at(CODE, "field.required");
        var meaning = code.flatMap(key -> meaning(caller, key));
        return ToolResult.of(
                new ToolData()
                        .put(CODE, code)
                        .put("meaning", meaning)
                        .put(REQUEST, request)
                        .put("known", meaning.isPresent())
                        .put("mayReadLog", Audience.ADMINISTRATOR.includes(caller.actor()))
                        .map());
    }

    private static Optional<String> meaning(CodyCaller caller, String code) {
        var key = code.toLowerCase(Locale.ROOT);
        return NO_ERROR.matcher(key).matches() || !Messages.contains(key, caller.language())
                ? Optional.empty()
                : Optional.of(Messages.of(caller.language(), key, ARGUMENTS));
    }
}
