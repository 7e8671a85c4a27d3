package fr.reemploi.adapters.web.admin;

import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.application.audit.ReadAudit;
import fr.reemploi.application.audit.ReadAudit.NamedEntry;
import fr.reemploi.application.settings.ReadSettings;
import fr.reemploi.application.settings.Section;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where an administrator begins, and the log of what was done.
@Controller
final class AdminPages {
    private static final String JOURNAL = "/admin/journal";

    private final ReadSettings settings;
    private final ReadAudit audit;

    AdminPages(ReadSettings settings, ReadAudit audit) {
        this.settings = settings;
        this.audit = audit;
    }

    @GetMapping("/admin")
    ModelAndView show(PageContext visit) {
        var sections = settings.all(visit.administrator());
        visit.keepNothing();
        var view = new AdminView(sections.stream().map(AdminView.Card::of).toList());
        return visit.show("admin", visit.t("admin.title"), view);
    }

    @GetMapping(JOURNAL)
    ModelAndView journal(@RequestParam Optional<String> cursor, PageContext visit) {
        var page = audit.told(visit.administrator(), cursor);
        visit.keepNothing();
        var view =
                new AuditLogView(
                        page.items().stream().map(told -> row(told, visit)).toList(),
                        page.nextCursor()
                                .map(next -> JOURNAL + "?cursor=" + PageLinks.encoded(next)));
        return visit.show("journal", visit.t("journal.title"), view);
    }

    private static AuditLogView.Row row(NamedEntry told, PageContext visit) {
        var entry = told.entry();
        var section = Section.of(entry.subject());
        var key = "journal." + entry.action();
        var what =
                PageMessages.knows(visit.language(), key)
                        ? visit.t(
                                key,
                                section.map(one -> visit.t("settings." + one.id()))
                                        .orElse(entry.subject()))
                        : visit.t("journal.other", entry.action(), entry.subject());
        var nobody = entry.by().isPresent() ? "journal.gone" : "journal.itself";
        return new AuditLogView.Row(
                entry.at(), told.who().orElseGet(() -> visit.t(nobody)), what, fields(told, visit));
    }

    /// The fields by the labels the pages give them.
    private static List<String> fields(NamedEntry told, PageContext visit) {
        var names = told.entry().details();
        return Section.of(told.entry().subject())
                .map(section -> new SettingTexts(section, visit.language()))
                .map(words -> names.stream().map(words::label).toList())
                .orElse(names);
    }
}
