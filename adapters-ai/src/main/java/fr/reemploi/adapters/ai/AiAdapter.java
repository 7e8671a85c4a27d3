package fr.reemploi.adapters.ai;

import fr.reemploi.adapters.ai.rules.RuleChatModel;
import fr.reemploi.application.cody.ChatModel;
import fr.reemploi.application.cody.ChatModels;
import fr.reemploi.application.search.TermRecognizer;
import fr.reemploi.domain.catalogue.Catalogue;
import java.util.Optional;

/// Entry point of the adapter of chat models. The returned ports are thread-safe.
public final class AiAdapter implements ChatModels {
    private final RuleChatModel rules;

    public AiAdapter(TermRecognizer recognizer, Catalogue catalogue) {
        this.rules = new RuleChatModel(recognizer, catalogue);
    }

    @Override
    public ChatModel rules() {
        return rules;
    }

    @Override
    public Optional<ChatModel> configured() {
        return Optional.empty();
    }
}
