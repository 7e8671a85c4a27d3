package fr.reemploi.application.csp;

import fr.reemploi.application.InMemorySingleton;
import fr.reemploi.domain.csp.CspReports;

/// In-memory reports of browsers.
public final class InMemoryCspReportStore extends InMemorySingleton<CspReports>
        implements CspReportStore {
    public InMemoryCspReportStore() {
        super(CspReports.NONE, CspReports::version, CspReports::withNextVersion);
    }
}
