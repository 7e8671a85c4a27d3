package fr.reemploi.adapters.web.csp;

import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.application.csp.ManageCspReports.ListedReport;
import fr.reemploi.domain.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Model of the page of what browsers refused.
///
/// @param notice key of a text about what was just done; may be empty
public record CspReportsView(String notice, List<Row> rows) {

    /// What was refused on a page.
    ///
    /// @param kind what it was, in words
    /// @param allowAddress where a form that allows the host is sent; empty where it cannot be
    public record Row(
            String kind,
            String host,
            String page,
            String directive,
            long count,
            Instant lastAt,
            Optional<String> allowAddress) {
        static Row of(ListedReport listed, String path, Language language) {
            var report = listed.report();
            var key = "csp.kind." + report.directive();
            return new Row(
                    PageMessages.of(
                            language,
                            PageMessages.contains(language, key) ? key : "csp.kind.other"),
                    report.host(),
                    report.page(),
                    report.directive(),
                    report.count(),
                    report.lastAt(),
                    listed.allowable()
                            ? Optional.of(path + "/" + report.id() + "/autoriser")
                            : Optional.empty());
        }
    }
}
