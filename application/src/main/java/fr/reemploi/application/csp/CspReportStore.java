package fr.reemploi.application.csp;

import fr.reemploi.application.shared.SingletonStore;
import fr.reemploi.domain.csp.CspReports;

/// Store of the reports of browsers; as long as none were stored, [CspReports#NONE].
public interface CspReportStore extends SingletonStore<CspReports> {}
