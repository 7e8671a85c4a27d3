package fr.reemploi.application.cody;

import fr.reemploi.application.outbox.EventDelivery;
import fr.reemploi.application.outbox.ManageEvents;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.cody.CodyMessage.AnswerCard;
import fr.reemploi.domain.cody.CodyMessage.AnswerSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tool: what failed lately: parked events, which wait for an administrator, events that are
/// retried, and background jobs that keep failing.
@UseCase
public final class RecentFailuresTool implements Tool {
    public static final String NAME = "recent_failures";

    private static final int SHOWN = 5;
    private static final String KIND = "event";

    private final ManageEvents events;

    public RecentFailuresTool(ManageEvents events) {
        this.events = events;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "What failed lately on the server: parked events that wait for an administrator,"
                + " events that are retried, background jobs that keep failing.";
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
        var actor = caller.actor().orElseThrow();
        var parked = newest(actor, EventDelivery.State.PARKED);
        var retried =
                newest(actor, EventDelivery.State.WAITING).stream()
                        .filter(delivery -> delivery.attempts() > 0)
                        .toList();
        var data =
                new ToolData()
                        .putAll("parked", parked.stream().map(RecentFailuresTool::of).toList())
                        .putAll("retried", retried.stream().map(RecentFailuresTool::of).toList())
                        .putAll(
                                "jobs",
                                events.failingJobs(actor).stream()
                                        .map(job ->
                                                new ToolData()
                                                        .put("job", job.job())
                                                        .put("failures", job.failures())
                                                        .map())
                                        .toList());
        var title = Messages.of(caller.language(), "cody.events-card");
        return new ToolResult(
                data.map(),
                List.of(new AnswerCard(KIND, "events", title, "/admin/events")),
                parked.stream()
                        .map(delivery -> new AnswerSource(KIND, delivery.id().toString()))
                        .toList());
    }

    private List<EventDelivery> newest(Actor actor, EventDelivery.State state) {
        return events.page(actor, state, SHOWN, Optional.empty()).items();
    }

    private static Map<String, Object> of(EventDelivery delivery) {
        return new ToolData()
                .put("event", delivery.event().type())
                .put("handler", delivery.handler())
                .put("attempts", delivery.attempts())
                .put("lastError", delivery.lastError())
                .put("nextAttemptAt", delivery.nextAttemptAt())
                .map();
    }
}
