package fr.reemploi.adapters.ai;

import fr.reemploi.adapters.ai.model.CompletionModels;
import fr.reemploi.adapters.ai.rules.RuleChatModel;
import fr.reemploi.application.cody.ChatModel;
import fr.reemploi.application.cody.ChatModels;
import fr.reemploi.application.cody.DailyTokens;
import fr.reemploi.application.search.TermRecognizer;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.httpclient.HttpClients;
import java.util.Optional;
import java.util.function.Supplier;

/// Entry point of the adapter of chat models. The returned ports are thread-safe.
public final class AiAdapter implements ChatModels {
    public static final Section SECTION = CompletionModels.SECTION;

    private final RuleChatModel rules;
    private final CompletionModels models;

    /// @param values the settings of the model, read before each answer
    public AiAdapter(
            TermRecognizer recognizer,
            Catalogue catalogue,
            HttpClients httpClients,
            Supplier<SettingValues> values) {
        rules = new RuleChatModel(recognizer, catalogue);
        models = new CompletionModels(httpClients, values);
    }

    @Override
    public ChatModel rules() {
        return rules;
    }

    @Override
    public Optional<ChatModel> configured() {
        return models.configured();
    }

    @Override
    public DailyTokens dailyTokens() {
        return models.dailyTokens();
    }

    public Probe probe() {
        return models.probe();
    }
}
