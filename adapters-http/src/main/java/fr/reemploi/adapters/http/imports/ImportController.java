package fr.reemploi.adapters.http.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.IdempotentIds;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.adapters.http.api.QueryParameters;
import fr.reemploi.application.imports.Import;
import fr.reemploi.application.imports.Import.Format;
import fr.reemploi.application.imports.Import.Options;
import fr.reemploi.application.imports.ImportId;
import fr.reemploi.application.imports.ImportListings;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Imports of listing files.
@Tag(name = "Imports")
@RestController
@RequestMapping(ApiPaths.BASE)
class ImportController {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final ImportListings imports;
    private final IdempotentIds ids;
    private final AbsoluteLinks links;

    ImportController(ImportListings imports, IdempotentIds ids, AbsoluteLinks links) {
        this.imports = imports;
        this.ids = ids;
        this.links = links;
    }

    @ApiOperation(
            value = "Start an import of listings from a file (CSV or NDJSON)",
            consumes = {"text/csv", "application/x-ndjson"},
            query = {"dryRun", "publish"},
            status = 202,
            response = ImportController.ImportJson.class,
            problems = {"403 role.required", "413 import.too-large", "429 import.too-many"})
    @PostMapping(
            path = "/imports",
            consumes = {CSV, NDJSON},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportJson> begin(
            Actor actor, QueryParameters parameters, Language language, HttpServletRequest request)
            throws IOException {
        var options =
                new Options(format(request), parameters.flag("dryRun"), parameters.flag("publish"));
        var id = new ImportId(ids.next(request));
        var job = imports.start(actor, id, options, request.getInputStream());
        return ResponseEntity.accepted()
                .location(URI.create(links.api(request, "/imports/" + job.id())))
                .body(ImportJson.of(job, language));
    }

    @ApiOperation(
            value = "Get the progress of an import",
            response = ImportController.ImportJson.class,
            problems = "404 import.unknown")
    @GetMapping(path = "/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ImportJson read(Actor actor, Language language, @PathVariable String id) {
        return ImportJson.of(imports.read(actor, PathIds.importId(id)), language);
    }

    @ApiOperation(
            value =
                    "Download the rejected rows of an import: the original columns, then line and"
                            + " reason",
            produces = "text/csv",
            problems = "404 import.unknown")
    @GetMapping(path = "/imports/{id}/rejects", produces = CSV)
    ResponseEntity<InputStreamResource> rejects(Actor actor, @PathVariable String id) {
        InputStream rows = imports.rejectedRows(actor, PathIds.importId(id));
        var name = ContentDisposition.attachment().filename("refus-" + id + ".csv").build();
        return ResponseEntity.ok()
                .header("Content-Disposition", name.toString())
                .contentType(MediaType.parseMediaType(CSV + ";charset=UTF-8"))
                .body(new InputStreamResource(rows));
    }

    private static Format format(HttpServletRequest request) {
        return request.getContentType().toLowerCase(java.util.Locale.ROOT).startsWith(CSV)
                ? Format.CSV
                : Format.NDJSON;
    }

    /// The progress of an import: rows by outcome.
    ///
    /// @param reason why it failed
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ImportJson(
            UUID id,
            String status,
            Optional<String> reason,
            boolean dryRun,
            long total,
            long created,
            long updated,
            long unchanged,
            long rejected) {
        static ImportJson of(Import job, Language language) {
            var counts = job.counts();
            return new ImportJson(
                    job.id().value(),
                    EnumNames.of(job.status()),
                    job.reason().map(reason -> Messages.of(reason, language)),
                    job.dryRun(),
                    counts.total(),
                    counts.created(),
                    counts.updated(),
                    counts.unchanged(),
                    counts.rejected());
        }
    }
}
