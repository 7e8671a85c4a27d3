package fr.reemploi.adapters.http.admin;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.adapters.http.api.json.PageJson;
import fr.reemploi.application.csp.ManageCspReports;
import fr.reemploi.application.csp.ManageCspReports.ListedReport;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.NotFoundException;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What browsers refused because of the content security policy of pages, for administrators.
@Tag(name = "Administration")
@RestController
@RequestMapping(
        path = ApiPaths.BASE + "/admin/csp-reports",
        produces = MediaType.APPLICATION_JSON_VALUE)
class CspReportController {
    private final ManageCspReports reports;

    CspReportController(ManageCspReports reports) {
        this.reports = reports;
    }

    @ApiOperation(
            value =
                    "List what browsers refused because of the content security policy of pages,"
                            + " the latest first, at most 100 of the last 30 days",
            response = CspReportJson.class,
            shape = ApiOperation.Shape.PAGE,
            problems = "403 role.required")
    @GetMapping
    PageJson<CspReportJson> list(Actor actor) {
        return new PageJson<>(
                reports.list(actor).stream().map(CspReportJson::of).toList(), Optional.empty());
    }

    @ApiOperation(
            value =
                    "Allow the hosts to which radio streams of the reported host redirect; pages"
                            + " may play them at once",
            response = AllowedHostsJson.class,
            problems = {
                "403 role.required",
                "404 csp-report.unknown",
                "409 csp-report.not-allowable"
            })
    @PostMapping("/{id}/allow")
    AllowedHostsJson allow(Actor actor, @PathVariable String id) {
        actor.require(Role.ADMIN);
        var report =
                PathIds.uuid(id).orElseThrow(() -> new NotFoundException("csp-report.unknown", id));
        return new AllowedHostsJson(reports.allow(actor, report));
    }

    /// What browsers refused on a page.
    ///
    /// @param host an origin, or a word such as `inline`
    /// @param page the path; `*` replaces what may be an id or a name
    /// @param allowable whether streams of this host redirect to where pages may not play them yet
    record CspReportJson(
            String id,
            String directive,
            String host,
            String page,
            long count,
            Instant lastAt,
            boolean allowable) {
        static CspReportJson of(ListedReport listed) {
            var report = listed.report();
            return new CspReportJson(
                    report.id().toString(),
                    report.directive(),
                    report.host(),
                    report.page(),
                    report.count(),
                    report.lastAt(),
                    listed.allowable());
        }
    }

    /// The origins that pages may play from now on.
    record AllowedHostsJson(List<String> hosts) {}
}
