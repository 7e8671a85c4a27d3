package fr.reemploi.application.cody;

import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.system.ServiceStates;
import fr.reemploi.application.system.ServiceStates.ServiceState;
import fr.reemploi.domain.account.Role;
import java.util.List;
import java.util.Map;

/// Tool: the other services that do not answer, and those that do.
@UseCase
public final class ServicesDownTool implements Tool {
    public static final String NAME = "services_down";

    private final ServiceStates services;

    public ServicesDownTool(ServiceStates services) {
        this.services = services;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Which other services (payment, carriers, photos, look-ups) do not answer, since"
                + " when and why, as of the last calls of this server.";
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
        caller.actor().orElseThrow().require(Role.ADMIN);
        var states = services.states();
        return ToolResult.of(
                new ToolData()
                        .putAll(
                                "down",
                                states.stream()
                                        .filter(state -> !state.isUp())
                                        .map(ServicesDownTool::down)
                                        .toList())
                        .put(
                                "up",
                                states.stream()
                                        .filter(ServiceState::isUp)
                                        .map(ServiceState::service)
                                        .toList())
                        .map());
    }

    private static Map<String, Object> down(ServiceState state) {
        return new ToolData()
                .put("service", state.service())
                .put("failure", state.failure())
                .put("since", state.since())
                .map();
    }
}
