package fr.reemploi.adapters.web.csp;

import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.application.csp.ManageCspReports;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.Uuids;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// What browsers refused on pages, with a button that allows a host where that is right.
@Controller
final class CspReportPages {
    static final String PATH = "/admin/contenus-bloques";

    private final ManageCspReports reports;

    CspReportPages(ManageCspReports reports) {
        this.reports = reports;
    }

    @GetMapping(PATH)
    ModelAndView show(PageContext context) {
        var rows =
                reports.list(context.administrator()).stream()
                        .map(report -> CspReportsView.Row.of(report, PATH, context.language()))
                        .toList();
        context.noStore();
        var notice =
                switch (context.outcome()) {
                    case "allowed", "not-allowable", "gone" -> "csp." + context.outcome();
                    default -> "";
                };
        return context.show(
                "cspReports", context.text("csp.title"), new CspReportsView(notice, rows));
    }

    @PostMapping(PATH + "/{id}/autoriser")
    ModelAndView allow(@PathVariable String id, PageContext context) {
        var actor = context.administrator();
        try {
            var report =
                    Uuids.parse(id)
                            .orElseThrow(() -> new NotFoundException("csp-report.unknown", id));
            var _ = reports.allow(actor, report);
            return context.done(PATH + "?ok=allowed");
        } catch (NotFoundException removedMeanwhile) {
            return context.done(PATH + "?ok=gone");
        } catch (ConflictException notAllowable) {
            return context.done(PATH + "?ok=not-allowable");
        }
    }
}
