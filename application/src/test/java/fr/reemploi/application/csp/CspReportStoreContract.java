package fr.reemploi.application.csp;

import fr.reemploi.application.SingletonStoreContract;
import fr.reemploi.domain.csp.CspReport;
import fr.reemploi.domain.csp.CspReports;
import fr.reemploi.domain.shared.Change;
import java.time.Instant;
import java.util.List;

/// Contract of `CspReportStore`.
public abstract class CspReportStoreContract extends SingletonStoreContract<CspReports> {
    protected CspReportStoreContract() {
        super(
                CspReports.NONE,
                List.of(
                        reports -> reports.with(report("media-src")),
                        reports -> reports.with(report("img-src")),
                        reports -> reports.without("img-src", "https://radio.example:8443"),
                        reports -> Change.of(new CspReports(reports.version(), List.of()))));
    }

    private static CspReport report(String directive) {
        return new CspReport(
                directive,
                "https://radio.example:8443",
                "/recherche",
                3_000_000_000L,
                Instant.parse("2026-11-25T12:00:00.123Z"));
    }

    @Override
    protected abstract CspReportStore store();
}
