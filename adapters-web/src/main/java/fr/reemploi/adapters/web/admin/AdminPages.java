package fr.reemploi.adapters.web.admin;

import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.application.audit.ReadAudit;
import fr.reemploi.application.outbox.EventDelivery.State;
import fr.reemploi.application.outbox.ManageEvents;
import fr.reemploi.application.settings.ReadSettings;
import fr.reemploi.application.settings.Sections;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.application.system.ReadSystem;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The administration overview and the audit log.
@Controller
final class AdminPages {
    private static final String AUDIT_LOG = "/admin/journal";

    private final ReadSettings settings;
    private final Sections sections;
    private final ReadAudit audit;
    private final ManageEvents events;
    private final ReadSystem system;
    private final PublicUrl site;

    AdminPages(
            ReadSettings settings,
            Sections sections,
            ReadAudit audit,
            ManageEvents events,
            ReadSystem system,
            PublicUrl site) {
        this.system = system;
        this.site = site;
        this.settings = settings;
        this.sections = sections;
        this.audit = audit;
        this.events = events;
    }

    @GetMapping("/admin")
    ModelAndView show(PageContext context) {
        var sections = settings.all(context.administrator());
        context.noStore();
        var cards = sections.stream().map(AdminView.Card::of).toList();
        var parked = events.page(context.administrator(), State.PARKED, 1, Optional.empty());
        var local = Optional.of(site).filter(PublicUrl::isDerived).map(PublicUrl::base);
        var jobs =
                events.failingJobs(context.administrator()).stream()
                        .map(job -> context.text("jobs." + job.job()))
                        .toList();
        var warnings =
                MachineView.warnings(system.read(context.administrator()), context.language());
        var view =
                new AdminView(
                        cards, context.isHttps(), !parked.items().isEmpty(), jobs, warnings, local);
        return context.show("admin", context.text("admin.title"), view);
    }

    @GetMapping(AUDIT_LOG)
    ModelAndView auditLog(@RequestParam Optional<String> cursor, PageContext context) {
        var page = audit.pageWithNames(context.administrator(), cursor);
        context.noStore();
        var texts = new AuditTexts(sections, context.language());
        var view =
                new AuditLogView(
                        page.items().stream().map(texts::row).toList(),
                        page.nextCursor()
                                .map(next -> AUDIT_LOG + "?cursor=" + PageLinks.encoded(next)));
        return context.show("auditLog", context.text("audit.title"), view);
    }
}
