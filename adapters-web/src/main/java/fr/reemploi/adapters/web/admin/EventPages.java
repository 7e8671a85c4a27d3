package fr.reemploi.adapters.web.admin;

import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.application.outbox.EventDelivery.State;
import fr.reemploi.application.outbox.ManageEvents;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.Uuids;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The events that a handler has not handled: parked ones, with a button that retries them, and
/// waiting ones.
@Controller
final class EventPages {
    static final String PATH = "/admin/events";
    private static final String WAITING = EnumNames.of(State.WAITING);

    private final ManageEvents events;

    EventPages(ManageEvents events) {
        this.events = events;
    }

    @GetMapping(PATH)
    ModelAndView show(@RequestParam Optional<String> cursor, PageContext context) {
        var waiting = context.parameter("state").equals(WAITING);
        var page =
                events.page(
                        context.administrator(),
                        waiting ? State.WAITING : State.PARKED,
                        Page.DEFAULT_LIMIT,
                        cursor);
        context.noStore();
        var texts = new EventTexts(context.language());
        var address = waiting ? PATH + "?state=" + WAITING + "&cursor=" : PATH + "?cursor=";
        var view =
                new EventsView(
                        waiting,
                        notice(context.outcome()),
                        page.items().stream().map(texts::row).toList(),
                        page.nextCursor().map(next -> address + PageLinks.encoded(next)));
        return context.show("events", context.text("events.title"), view);
    }

    private static String notice(String result) {
        return switch (result) {
            case "retried", "gone" -> "events." + result;
            default -> "";
        };
    }

    @PostMapping(PATH + "/{id}/retry")
    ModelAndView retry(@PathVariable String id, PageContext context) {
        var actor = context.administrator();
        try {
            var delivery =
                    Uuids.parse(id).orElseThrow(() -> new NotFoundException("event.unknown", id));
            events.retry(actor, delivery);
            return context.done(PATH + "?ok=retried");
        } catch (NotFoundException | ConflictException handledMeanwhile) {
            return context.done(PATH + "?ok=gone");
        }
    }
}
