package fr.reemploi.adapters.http.admin;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.QueryParameters;
import fr.reemploi.adapters.http.api.json.PageJson;
import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.audit.ReadAudit;
import fr.reemploi.application.shared.Actor;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The audit log, for administrators.
@Tag(name = "Administration")
@RestController
class AuditController {
    private final ReadAudit audit;

    AuditController(ReadAudit audit) {
        this.audit = audit;
    }

    @ApiOperation(
            value = "List audit entries (changes of money or rights), newest first",
            query = {"limit", "cursor"},
            response = AuditController.AuditEntryJson.class,
            shape = ApiOperation.Shape.PAGE,
            problems = "403 role.required")
    @GetMapping(path = ApiPaths.BASE + "/admin/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    PageJson<AuditEntryJson> read(Actor actor, QueryParameters parameters) {
        return PageJson.of(
                audit.page(actor, parameters.limit(), parameters.cursor()), AuditEntryJson::of);
    }

    /// One audit entry.
    ///
    /// @param by the account that acted; null when the program acted by itself
    record AuditEntryJson(
            String id,
            Instant at,
            Optional<String> by,
            String action,
            String subject,
            List<String> details) {
        static AuditEntryJson of(AuditEntry entry) {
            return new AuditEntryJson(
                    entry.id().toString(),
                    entry.at(),
                    entry.by().map(Object::toString),
                    entry.action(),
                    entry.subject(),
                    entry.details());
        }
    }
}
