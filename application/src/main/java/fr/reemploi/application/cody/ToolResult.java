package fr.reemploi.application.cody;

import fr.reemploi.domain.cody.CodyMessage.AnswerCard;
import fr.reemploi.domain.cody.CodyMessage.AnswerSource;
import fr.reemploi.domain.cody.Proposal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a tool returns: data, and what an answer that uses it shows and cites.
///
/// @param data a tree as in JSON: maps, lists, texts, numbers, booleans
/// @param proposals what it proposes; nothing of it is done yet
public record ToolResult(
        Map<String, Object> data,
        List<AnswerCard> cards,
        List<AnswerSource> sources,
        List<Proposal> proposals) {
    public ToolResult {
        data = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(data));
        cards = List.copyOf(cards);
        sources = List.copyOf(sources);
        proposals = List.copyOf(proposals);
    }

    public ToolResult(
            Map<String, Object> data, List<AnswerCard> cards, List<AnswerSource> sources) {
        this(data, cards, sources, List.of());
    }

    public static ToolResult of(Map<String, Object> data) {
        return new ToolResult(data, List.of(), List.of());
    }

    /// A result that is an error: its code and a message for the caller.
    static ToolResult error(String code, String message) {
        return of(Map.of("error", Map.of("code", code, "message", message)));
    }

    /// The code of the error, if it is one.
    public Optional<String> errorCode() {
        return data.get("error") instanceof Map<?, ?> error
                ? Optional.of(String.valueOf(error.get("code")))
                : Optional.empty();
    }
}
