package fr.reemploi.adapters.ai.rules;

import fr.reemploi.adapters.ai.rules.IntentRecognizer.RecognizedMessage;
import fr.reemploi.application.cody.ChatModel;
import fr.reemploi.application.cody.SellerFiguresTool;
import fr.reemploi.application.cody.ToolCall;
import fr.reemploi.application.search.TermRecognizer;
import fr.reemploi.domain.catalogue.Catalogue;
import java.util.List;
import java.util.Optional;

/// Cody by rules: a message becomes the call of one tool, and its result a text.
public final class RuleChatModel implements ChatModel {
    private final IntentRecognizer intents;
    private final Catalogue catalogue;

    public RuleChatModel(TermRecognizer recognizer, Catalogue catalogue) {
        this.intents = new IntentRecognizer(recognizer);
        this.catalogue = catalogue;
    }

    @Override
    public ChatReply reply(ChatRequest request, ChatStream stream) {
        return switch (request.turns().getLast()) {
            case ChatTurn.UserTurn(var text) -> replyTo(text, request, stream);
            case ChatTurn.ToolTurn(var call, var result) ->
                    say(
                            new ResultTexts(request.language(), catalogue).of(call.name(), result),
                            stream);
            case ChatTurn.AssistantTurn _ -> ChatReply.text("");
        };
    }

    private ChatReply replyTo(String text, ChatRequest request, ChatStream stream) {
        var message = inContext(text, request);
        var call = ToolCalls.of(message);
        var offered = call.filter(wanted -> request.tool(wanted.name()).isPresent());
        if (offered.isPresent()) return ChatReply.calls(List.of(offered.get()));
        var isSeller = request.tool(SellerFiguresTool.NAME).isPresent();
        var texts = new ConversationTexts(request.language(), isSeller);
        var answer = texts.of(message, call.map(ToolCall::name));
        var reply = say(answer, stream);
        return texts.isUnknown(answer) ? ChatReply.unknown(answer) : reply;
    }

    /// A message that only names another vehicle or part continues the search before.
    private RecognizedMessage inContext(String text, ChatRequest request) {
        var message = intents.recognize(text, request.page());
        return previous(request)
                .map(before -> intents.recognize(before, request.page()))
                .flatMap(before -> FollowUp.of(before, message))
                .orElse(message);
    }

    private static Optional<String> previous(ChatRequest request) {
        var turns = request.turns();
        return turns.subList(0, turns.size() - 1).reversed().stream()
                .filter(ChatTurn.UserTurn.class::isInstance)
                .map(turn -> ((ChatTurn.UserTurn) turn).text())
                .findFirst();
    }

    private static ChatReply say(String text, ChatStream stream) {
        stream.token(text);
        return ChatReply.text(text);
    }
}
