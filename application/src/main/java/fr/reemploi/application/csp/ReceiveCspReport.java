package fr.reemploi.application.csp;

import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.throttle.Throttle;
import fr.reemploi.application.throttle.Throttle.Limit;
import fr.reemploi.domain.csp.CspReport;
import java.time.InstantSource;

/// Counts what browsers report that the policy of pages refused. Anybody can send a report: an
/// address may send few, and all together no more than the store takes without notice.
@UseCase
public final class ReceiveCspReport {
    private static final String ALL = "all";

    private final CspReportStore store;
    private final Throttle throttle;
    private final InstantSource clock;

    public ReceiveCspReport(CspReportStore store, Throttle throttle, InstantSource clock) {
        this.store = store;
        this.throttle = throttle;
        this.clock = clock;
    }

    /// Counts a report; one that says nothing about this site is ignored.
    ///
    /// @param directive as the browser sent it, like the others
    /// @throws RateLimitedException `rate.limited`
    public void receive(String directive, String blocked, String page, ClientAddress from) {
        throttle.count(Limit.CSP_REPORTS_FROM_ADDRESS, from);
        CspReport.of(directive, blocked, page, clock.instant())
                .ifPresent(report -> {
                    throttle.count(Limit.CSP_REPORTS, ALL);
                    store.update(reports -> reports.with(report));
                });
    }
}
