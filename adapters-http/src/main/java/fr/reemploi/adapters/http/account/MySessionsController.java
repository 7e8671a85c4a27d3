package fr.reemploi.adapters.http.account;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.adapters.http.api.QueryParameters;
import fr.reemploi.adapters.http.api.Responses;
import fr.reemploi.adapters.http.api.json.PageJson;
import fr.reemploi.application.session.ManageSessions;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.session.Session;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The sessions of the caller's own account.
@Tag(name = "Me")
@RestController
@RequestMapping(path = ApiPaths.BASE + "/me/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
class MySessionsController {
    private final ManageSessions sessions;

    MySessionsController(ManageSessions sessions) {
        this.sessions = sessions;
    }

    @ApiOperation(
            value = "List the sessions of the account, the last used first",
            query = {"limit", "cursor"},
            response = MySessionsController.DeviceSessionJson.class,
            shape = ApiOperation.Shape.PAGE)
    @GetMapping
    PageJson<DeviceSessionJson> list(Actor actor, QueryParameters parameters) {
        return PageJson.of(
                sessions.page(actor, parameters.limit(), parameters.cursor()),
                session -> DeviceSessionJson.of(session, actor));
    }

    @ApiOperation(
            value = "Revoke a session, its tokens at once; repeatable",
            status = 204,
            problems = "404 session.unknown")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(Actor actor, @PathVariable String id) {
        sessions.end(actor, PathIds.session(id));
        return Responses.noContent();
    }

    /// One session.
    ///
    /// @param lastSeenAt to the hour
    /// @param device browser and system, or empty
    /// @param current whether this request belongs to it
    record DeviceSessionJson(
            String id, Instant createdAt, Instant lastSeenAt, String device, boolean current) {
        static DeviceSessionJson of(Session session, Actor actor) {
            return new DeviceSessionJson(
                    session.id().toString(),
                    session.startedAt(),
                    session.lastSeenAt(),
                    session.device(),
                    session.id().equals(actor.session()));
        }
    }
}
