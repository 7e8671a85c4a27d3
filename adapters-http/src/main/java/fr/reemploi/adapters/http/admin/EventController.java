package fr.reemploi.adapters.http.admin;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.adapters.http.api.QueryParameters;
import fr.reemploi.adapters.http.api.json.PageJson;
import fr.reemploi.application.outbox.EventDelivery;
import fr.reemploi.application.outbox.EventDelivery.State;
import fr.reemploi.application.outbox.ManageEvents;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.NotFoundException;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Events that a handler has not handled, for administrators.
@Tag(name = "Administration")
@RestController
@RequestMapping(path = ApiPaths.BASE + "/admin/events", produces = MediaType.APPLICATION_JSON_VALUE)
class EventController {
    private final ManageEvents events;

    EventController(ManageEvents events) {
        this.events = events;
    }

    @ApiOperation(
            value =
                    "List events that a handler has not handled: parked ones (default) or waiting ones, newest first",
            query = {"state", "limit", "cursor"},
            response = EventJson.class,
            shape = ApiOperation.Shape.PAGE,
            problems = "403 role.required")
    @GetMapping
    PageJson<EventJson> list(Actor actor, QueryParameters parameters) {
        var state =
                parameters
                        .single("state", text -> EnumNames.parse(State.class, text))
                        .orElse(State.PARKED);
        return PageJson.of(
                events.page(actor, state, parameters.limit(), parameters.cursor()), EventJson::of);
    }

    @ApiOperation(
            value = "Retry a parked event",
            response = EventJson.class,
            problems = {"403 role.required", "404 event.unknown", "409 event.not-parked"})
    @PostMapping("/{id}/retry")
    EventJson retry(Actor actor, @PathVariable String id) {
        var delivery =
                PathIds.uuid(id).orElseThrow(() -> new NotFoundException("event.unknown", id));
        return EventJson.of(events.retry(actor, delivery));
    }

    /// An event that a handler has not handled.
    ///
    /// @param lastError null before the first failure
    /// @param nextAttemptAt null while it is parked, or an earlier event of the aggregate waits
    record EventJson(
            String id,
            String type,
            String aggregateId,
            String handler,
            int attempts,
            Optional<String> lastError,
            Optional<Instant> nextAttemptAt,
            String state) {
        static EventJson of(EventDelivery delivery) {
            return new EventJson(
                    delivery.id().toString(),
                    delivery.event().type(),
                    delivery.event().aggregateId(),
                    delivery.handler(),
                    delivery.attempts(),
                    Optional.of(delivery.lastError()).filter(error -> !error.isEmpty()),
                    delivery.nextAttemptAt(),
                    EnumNames.of(delivery.state()));
        }
    }
}
