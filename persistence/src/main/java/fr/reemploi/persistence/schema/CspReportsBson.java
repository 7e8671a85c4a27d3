package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.text;

import fr.reemploi.domain.csp.CspReport;
import fr.reemploi.domain.csp.CspReports;
import fr.reemploi.domain.shared.Version;
import org.bson.Document;

/// Stored form of the reports of browsers.
public final class CspReportsBson {
    /// The only id there is.
    public static final String REPORTS = "reports";

    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String DIRECTIVE = "directive";
    private static final String HOST = "host";
    private static final String PAGE = "page";
    private static final String COUNT = "count";
    private static final String LAST_AT = "lastAt";

    private CspReportsBson() {}

    public static Document write(CspReports reports) {
        return new Document(ID, REPORTS)
                .append(VERSION, reports.version().value())
                .append(REPORTS, reports.all().stream().map(CspReportsBson::write).toList());
    }

    public static CspReports read(Document doc) {
        return new CspReports(
                new Version(number(doc, VERSION)),
                list(doc, REPORTS, Document.class).stream()
                        .map(CspReportsBson::readReport)
                        .toList());
    }

    private static Document write(CspReport report) {
        return new Document(DIRECTIVE, report.directive())
                .append(HOST, report.host())
                .append(PAGE, report.page())
                .append(COUNT, report.count())
                .append(LAST_AT, date(report.lastAt()));
    }

    private static CspReport readReport(Document doc) {
        return new CspReport(
                text(doc, DIRECTIVE),
                text(doc, HOST),
                text(doc, PAGE),
                number(doc, COUNT),
                instant(doc, LAST_AT));
    }
}
