package fr.reemploi.adapters.ai.model;

import fr.reemploi.application.cody.ChatModel;
import fr.reemploi.application.cody.DailyTokens;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.httpclient.HttpClients;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// The model that the operator configured, and its test. Thread-safe.
public final class CompletionModels {
    public static final Section SECTION = ModelFields.SECTION;

    /// A long answer of a slow model.
    private static final Duration CALL_TIMEOUT = Duration.ofMinutes(3);

    /// A model on a small machine reads for long before its first word.
    private static final Duration SILENCE_TIMEOUT = Duration.ofSeconds(45);

    /// Shorter, since an operator waits; with its own service, so that failing tests do not open
    /// the circuit of answers.
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(30);

    private final HttpClients httpClients;
    private final Supplier<SettingValues> values;
    private final Dialects dialects = new Dialects();
    private final Probe probe;

    public CompletionModels(HttpClients httpClients, Supplier<SettingValues> values) {
        this.httpClients = httpClients;
        this.values = values;
        this.probe =
                new ModelProbe(settings ->
                        new CompletionModel(
                                httpClients.slowService(
                                        "chat-model-probe", PROBE_TIMEOUT, PROBE_TIMEOUT),
                                settings,
                                dialects));
    }

    /// The configured model; empty when none is.
    public Optional<ChatModel> configured() {
        return ModelSettings.of(values.get())
                .map(settings ->
                        new CompletionModel(
                                httpClients.slowService(
                                        "chat-model", CALL_TIMEOUT, SILENCE_TIMEOUT),
                                settings,
                                dialects));
    }

    public DailyTokens dailyTokens() {
        var current = values.get();
        return new DailyTokens(
                current.number(ModelFields.TOKENS_OF_PERSON),
                current.number(ModelFields.TOKENS_OF_SITE));
    }

    public Probe probe() {
        return probe;
    }
}
