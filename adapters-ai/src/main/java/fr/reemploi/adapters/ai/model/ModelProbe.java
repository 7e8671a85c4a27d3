package fr.reemploi.adapters.ai.model;

import static fr.reemploi.application.settings.ProbeResult.failed;
import static fr.reemploi.application.settings.ProbeResult.passed;

import fr.reemploi.application.cody.ChatModel;
import fr.reemploi.application.cody.ChatModel.ChatReply;
import fr.reemploi.application.cody.ChatModel.ChatRequest;
import fr.reemploi.application.cody.ChatModel.ChatStream;
import fr.reemploi.application.cody.ChatModel.ChatTurn.UserTurn;
import fr.reemploi.application.cody.ChatModelException;
import fr.reemploi.application.cody.CodyCaller;
import fr.reemploi.application.cody.Tool;
import fr.reemploi.application.cody.ToolResult;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Tests the settings by two short questions: whether the model answers, and whether it calls a
/// tool, without which Cody knows nothing of the site.
final class ModelProbe implements Probe {
    private static final String CODE = "check.ai.";
    private static final String ANSWER = "answer";
    private static final String TOOLS = "tools";

    private final Function<ModelSettings, ChatModel> models;

    ModelProbe(Function<ModelSettings, ChatModel> models) {
        this.models = models;
    }

    @Override
    public SectionId section() {
        return ModelFields.SECTION.id();
    }

    @Override
    public List<ProbeResult> probe(SettingValues values) {
        return ModelSettings.of(values)
                .map(settings -> probe(settings, models.apply(settings)))
                .orElse(List.of(failed("settings", CODE + "incomplete")));
    }

    private static List<ProbeResult> probe(ModelSettings settings, ChatModel model) {
        try {
            var answer = ask(model, "Answer with the single word: yes", List.of());
            if (answer.text().isBlank()) return List.of(failed(ANSWER, CODE + "no-text"));
            return List.of(passed(ANSWER, CODE + ANSWER, settings.model()), tools(model, settings));
        } catch (ChatModelException failure) {
            return List.of(result(ANSWER, settings, failure));
        }
    }

    private static ProbeResult tools(ChatModel model, ModelSettings settings) {
        try {
            var reply = ask(model, "Call the tool site_name.", List.of(new ExampleTool()));
            return reply.calls().isEmpty()
                    ? failed(TOOLS, CODE + "no-tools", settings.model())
                    : passed(TOOLS, CODE + TOOLS);
        } catch (ChatModelException failure) {
            return result(TOOLS, settings, failure);
        }
    }

    private static ProbeResult result(
            String name, ModelSettings settings, ChatModelException failure) {
        return switch (failure.reason()) {
            case UNAVAILABLE, CANCELLED -> failed(name, CODE + "no-answer", settings.address());
            case NO_CREDIT -> failed(name, CODE + "no-credit");
            case REJECTED -> failed(name, CODE + "rejected", String.valueOf(failure.getMessage()));
            case BROKEN -> failed(name, CODE + "broken", settings.address());
        };
    }

    private static ChatReply ask(ChatModel model, String question, List<Tool> tools) {
        var request =
                new ChatRequest(
                        Language.EN,
                        "You are being tested. Answer briefly.",
                        List.of(new UserTurn(question)),
                        tools,
                        Optional.empty());
        return model.reply(request, new Unread());
    }

    /// A tool that a model can be asked to call; it is never run.
    private record ExampleTool() implements Tool {
        @Override
        public String name() {
            return "site_name";
        }

        @Override
        public String description() {
            return "The name of this site.";
        }

        @Override
        public List<ToolParameter> parameters() {
            return List.of();
        }

        @Override
        public Audience audience() {
            return Audience.EVERYONE;
        }

        @Override
        public ToolResult call(CodyCaller caller, Form arguments) {
            return ToolResult.of(Map.of());
        }
    }

    /// Reads nothing along.
    private record Unread() implements ChatStream {
        @Override
        public void token(String text) {
            // the whole reply is looked at
        }

        @Override
        public void onCancel(Runnable cancel) {
            // the operator waits for the result
        }
    }
}
