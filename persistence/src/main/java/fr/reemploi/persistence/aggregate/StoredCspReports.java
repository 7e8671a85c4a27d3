package fr.reemploi.persistence.aggregate;

import fr.reemploi.application.csp.CspReportStore;
import fr.reemploi.domain.csp.CspReports;
import fr.reemploi.persistence.schema.CspReportsBson;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Schema;

/// The store of the reports of browsers: one document.
public final class StoredCspReports extends StoredSingleton<CspReports> implements CspReportStore {
    public static final Schema<CspReports> SCHEMA =
            Schema.of(
                    "csp_report",
                    "csp_report",
                    _ -> CspReportsBson.REPORTS,
                    CspReports::version,
                    CspReports::withNextVersion,
                    CspReportsBson::write,
                    CspReportsBson::read);

    public StoredCspReports(DocumentStores stores) {
        super(stores, SCHEMA, CspReportsBson.REPORTS, CspReports.NONE);
    }
}
