package fr.reemploi.application.csp;

import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.audit.AuditLog;
import fr.reemploi.application.radio.ManageRadio;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.csp.CspReport;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Lists what browsers refused, and allows the hosts to which streams of the radio redirect, for
/// administrators. Nothing else is allowed this way: a stranger can report any host.
@UseCase
public final class ManageCspReports {
    private static final String MEDIA = "media-src";

    private final CspReportStore store;
    private final ManageRadio radio;
    private final AuditLog audit;
    private final InstantSource clock;

    public ManageCspReports(
            CspReportStore store, ManageRadio radio, AuditLog audit, InstantSource clock) {
        this.store = store;
        this.radio = radio;
        this.audit = audit;
        this.clock = clock;
    }

    /// The reports, the latest first.
    public List<ListedReport> list(Actor actor) {
        actor.require(Role.ADMIN);
        return store.get().all().stream()
                .map(report -> new ListedReport(report, isAllowable(report)))
                .toList();
    }

    /// Lets pages play where the streams of the reported host redirect to, and removes the reports
    /// about it. It counts at once on this node, within seconds on others.
    ///
    /// @return the origins that pages may use from now on
    /// @throws NotFoundException `csp-report.unknown`
    /// @throws ConflictException `csp-report.not-allowable`
    public List<String> allow(Actor actor, UUID id) {
        actor.require(Role.ADMIN);
        var report =
                store.get()
                        .find(id)
                        .orElseThrow(() -> new NotFoundException("csp-report.unknown", id));
        var allowed =
                isAllowable(report)
                        ? List.copyOf(radio.allowRedirects(actor, report.host()))
                        : List.<String>of();
        if (allowed.isEmpty())
            throw new ConflictException("csp-report.not-allowable", report.host());
        store.update(reports -> reports.without(report.directive(), report.host()));
        audit.add(
                AuditEntry.of(
                        Optional.of(actor.account()),
                        "csp.allowed",
                        report.host(),
                        allowed,
                        clock.instant()));
        return allowed;
    }

    private boolean isAllowable(CspReport report) {
        return report.directive().equals(MEDIA) && radio.hasNewRedirects(report.host());
    }

    /// A report, and whether its host can be allowed.
    public record ListedReport(CspReport report, boolean allowable) {}
}
