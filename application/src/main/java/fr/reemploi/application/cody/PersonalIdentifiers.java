package fr.reemploi.application.cody;

import fr.reemploi.application.cody.ChatModel.ChatTurn;
import fr.reemploi.application.cody.ChatModel.ChatTurn.AssistantTurn;
import fr.reemploi.application.cody.ChatModel.ChatTurn.ToolTurn;
import fr.reemploi.application.cody.ChatModel.ChatTurn.UserTurn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Number plates, VINs and e-mail addresses, which are personal data and stay out of what a model
/// is sent, unless the person typed them in the conversation.
final class PersonalIdentifiers {
    private static final String HIDDEN = "•••";

    /// An e-mail address; a VIN; a plate since 2009; one of before, with spaces or hyphens.
    private static final Pattern FORMAT =
            Pattern.compile(
                    "[^\\s<>\"',;:()@]{1,64}@[A-Z0-9.-]{1,190}\\.[A-Z]{2,}"
                            + "|(?<![A-Z0-9])(?:(?=[A-Z]*[0-9])(?=[0-9]*[A-Z])[A-HJ-NPR-Z0-9]{17}"
                            + "|[A-HJ-NP-TV-Z]{2}[- ]?[0-9]{3}[- ]?[A-HJ-NP-TV-Z]{2}"
                            + "|[0-9]{2,4}[- ][A-Z]{2,3}[- ](?:[0-9]{2,3}|2[AB]))(?![A-Z0-9])",
                    Pattern.CASE_INSENSITIVE);

    /// Fields whose values look alike and are none.
    private static final Set<String> OTHER_NUMBERS =
            Set.of("id", "listingId", "number", "partNumbers", "partNumber", "engineCode", "path");

    private final String typed;

    private PersonalIdentifiers(String typed) {
        this.typed = typed;
    }

    /// Those that were not typed in these turns.
    static PersonalIdentifiers notTypedIn(List<ChatTurn> turns) {
        return new PersonalIdentifiers(
                turns.stream()
                        .filter(UserTurn.class::isInstance)
                        .map(turn -> compact(((UserTurn) turn).text()))
                        .collect(Collectors.joining(" ")));
    }

    /// The turns without them.
    List<ChatTurn> hiddenIn(List<ChatTurn> turns) {
        return turns.stream().map(this::hiddenIn).toList();
    }

    private ChatTurn hiddenIn(ChatTurn turn) {
        return switch (turn) {
            case UserTurn own -> own;
            case AssistantTurn(var text, var calls) -> new AssistantTurn(hiddenIn(text), calls);
            case ToolTurn(var call, var result) ->
                    new ToolTurn(
                            call,
                            new ToolResult(
                                    hiddenIn(result.data()), result.cards(), result.sources()));
        };
    }

    private Map<String, Object> hiddenIn(Map<?, ?> data) {
        var hidden = new LinkedHashMap<String, Object>();
        data.forEach((name, value) ->
                hidden.put(
                        String.valueOf(name),
                        OTHER_NUMBERS.contains(String.valueOf(name)) ? value : hidden(value)));
        return hidden;
    }

    private Object hidden(Object value) {
        return switch (value) {
            case String text -> hiddenIn(text);
            case Map<?, ?> data -> hiddenIn(data);
            case List<?> items -> items.stream().map(this::hidden).toList();
            default -> value;
        };
    }

    private String hiddenIn(String text) {
        return FORMAT.matcher(text)
                .replaceAll(
                        found -> typed.contains(compact(found.group())) ? found.group() : HIDDEN);
    }

    private static String compact(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
