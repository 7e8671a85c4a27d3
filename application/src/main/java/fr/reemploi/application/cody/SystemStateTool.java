package fr.reemploi.application.cody;

import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.system.ReadSystem;
import fr.reemploi.application.system.SystemFigure;
import fr.reemploi.domain.cody.CodyMessage.AnswerCard;
import fr.reemploi.domain.cody.CodyMessage.AnswerSource;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.Map;

/// Tool: the state of the machine and the program, with what is worrying and the one thing to do.
@UseCase
public final class SystemStateTool implements Tool {
    public static final String NAME = "system_state";

    private static final String KIND = "system";

    private final ReadSystem system;

    public SystemStateTool(ReadSystem system) {
        this.system = system;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "State of the server: processor, memory, disk, Java memory, store, index, queues,"
                + " and warnings with a remedy. Answers why the site is slow.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of();
    }

    @Override
    public Audience audience() {
        return Audience.ADMINISTRATOR;
    }

    @Override
    public ToolResult call(CodyCaller caller, Form arguments) {
        arguments.check();
        var state = system.read(caller.actor().orElseThrow());
        var queues = state.queues();
        var language = caller.language();
        var data =
                new ToolData()
                        .putAll(
                                "figures",
                                state.figures().stream().map(SystemStateTool::figure).toList())
                        .put("warnings", warnings(state.figures(), language))
                        .put("waiting", queues.waiting())
                        .put("parked", queues.parked())
                        .put("imports", queues.imports());
        var title = Messages.of(language, "cody.system-card");
        return new ToolResult(
                data.map(),
                List.of(new AnswerCard(KIND, "machine", title, "/admin/machine")),
                List.of(new AnswerSource(KIND, state.at().toString())));
    }

    private static Map<String, Object> figure(SystemFigure figure) {
        var data =
                new ToolData()
                        .put("name", figure.name())
                        .put("value", figure.value())
                        .put("unit", figure.unit());
        figure.total().ifPresent(total -> data.put("total", total));
        return data.map();
    }

    private static List<String> warnings(List<SystemFigure> figures, Language language) {
        return figures.stream()
                .flatMap(figure -> figure.warning().stream())
                .map(warning ->
                        Messages.of(language, warning.code(), warning.arguments().toArray()))
                .toList();
    }
}
