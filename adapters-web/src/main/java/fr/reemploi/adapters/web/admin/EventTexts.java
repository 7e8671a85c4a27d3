package fr.reemploi.adapters.web.admin;

import fr.reemploi.adapters.web.admin.EventsView.SettingsLink;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.application.outbox.EventDelivery;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.shared.Language;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Describes deliveries of events in the language of the page: what was to be done, why it failed
/// and where to mend it. What the handler answered is technical detail.
final class EventTexts {
    private static final Pattern CODE = Pattern.compile("([a-z][a-z-]*)\\.[a-z.-]+(?=:|$)");
    private static final Map<String, SectionId> SECTIONS_OF_CODES =
            Map.of(
                    "images", SectionId.IMAGES,
                    "mail", SectionId.MAIL,
                    "payment", SectionId.PAYMENT,
                    "vehicle-lookup", SectionId.REGISTRIES);
    private static final Map<String, SectionId> SECTIONS_OF_HANDLERS =
            Map.of(
                    "delete-photos", SectionId.IMAGES,
                    "send-account-emails", SectionId.MAIL,
                    "send-order-emails", SectionId.MAIL,
                    "settle-order", SectionId.PAYMENT,
                    "verify-sellers", SectionId.REGISTRIES);

    private final Language language;

    EventTexts(Language language) {
        this.language = language;
    }

    EventsView.Row row(EventDelivery delivery) {
        var event = delivery.event();
        var failed = !delivery.lastError().isEmpty();
        return new EventsView.Row(
                EventPages.PATH + "/" + delivery.id() + "/retry",
                event.event().at(),
                handler(delivery.handler()),
                failed ? reason(delivery.lastError()) : "",
                failed ? section(delivery).map(this::link) : Optional.empty(),
                event.type() + ", " + event.aggregate(),
                delivery.attempts(),
                delivery.lastError(),
                delivery.nextAttemptAt());
    }

    private String handler(String name) {
        var key = "events.handler." + name;
        return PageMessages.contains(language, key) ? PageMessages.of(language, key) : name;
    }

    private String reason(String error) {
        var match = CODE.matcher(error);
        if (!match.lookingAt()) return PageMessages.of(language, "events.failed");
        var own = "events.reason." + match.group();
        if (PageMessages.contains(language, own)) return PageMessages.of(language, own);
        if (!Messages.contains(match.group(), language))
            return PageMessages.of(language, "events.failed");
        var message = Messages.of(language, match.group());
        // the stored error has the code only, not what the message would name
        return message.contains("{") ? PageMessages.of(language, "events.failed") : message;
    }

    private static Optional<SectionId> section(EventDelivery delivery) {
        var match = CODE.matcher(delivery.lastError());
        return match.lookingAt()
                ? Optional.ofNullable(SECTIONS_OF_CODES.get(match.group(1)))
                : Optional.ofNullable(SECTIONS_OF_HANDLERS.get(delivery.handler()));
    }

    private SettingsLink link(SectionId section) {
        var title = PageMessages.of(language, "settings." + section);
        return new SettingsLink(
                PageMessages.of(language, "events.mend", title), SettingsPages.PATH + section);
    }
}
