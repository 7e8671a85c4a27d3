package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.application.session.ManageSessions;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.Uuids;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Lists the devices on which the account is signed in, and signs them out.
@Controller
final class SessionsPage {
    static final String PATH = "/compte/sessions";

    private final ManageSessions sessions;

    SessionsPage(ManageSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping(PATH)
    ModelAndView show(PageContext context) {
        var actor = context.signedIn();
        context.noStore();
        var rows =
                sessions.list(actor).stream()
                        .map(session ->
                                new SessionsView.Row(
                                        session.id().toString(),
                                        session.device(),
                                        session.startedAt(),
                                        session.lastSeenAt(),
                                        session.id().equals(actor.session())))
                        .toList();
        var ended = context.outcome().equals("session");
        return context.show(
                "sessions", context.text("sessions.title"), new SessionsView(rows, ended));
    }

    @PostMapping(PATH + "/{id}")
    ModelAndView end(@PathVariable String id, PageContext context) {
        var session =
                Uuids.parse(id)
                        .map(SessionId::new)
                        .orElseThrow(() -> new NotFoundException("session.unknown", id));
        try {
            sessions.end(context.signedIn(), session);
        } catch (NotFoundException endedBefore) {
            return Redirects.to(PATH);
        }
        return context.done(PATH + "?ok=session");
    }
}
