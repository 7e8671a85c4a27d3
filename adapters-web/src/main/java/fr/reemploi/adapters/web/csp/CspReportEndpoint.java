package fr.reemploi.adapters.web.csp;

import fr.reemploi.application.csp.ReceiveCspReport;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.shared.StorageUnavailableException;
import fr.reemploi.json.JsonReader;
import fr.reemploi.json.MalformedJsonException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Receives what browsers report by `report-uri`. Nothing of it is logged, and only what the domain
/// makes of three of its fields is stored.
@Controller
final class CspReportEndpoint {
    /// The longest report is one with a long policy and a long address.
    private static final int MAX_LENGTH = 16_000;

    private final ReceiveCspReport reports;

    CspReportEndpoint(ReceiveCspReport reports) {
        this.reports = reports;
    }

    @PostMapping("/csp")
    ResponseEntity<Void> receive(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MAX_LENGTH + 1);
        if (body.length > MAX_LENGTH) return status(HttpStatus.CONTENT_TOO_LARGE);
        try {
            if (JsonReader.readObject(body).get("csp-report") instanceof Map<?, ?> report)
                reports.receive(
                        text(report, "effective-directive", "violated-directive"),
                        text(report, "blocked-uri", "blocked-uri"),
                        text(report, "document-uri", "document-uri"),
                        ClientAddress.of(request.getRemoteAddr()));
            return status(HttpStatus.NO_CONTENT);
        } catch (MalformedJsonException malformed) {
            return status(HttpStatus.BAD_REQUEST);
        } catch (RateLimitedException limited) {
            return status(HttpStatus.TOO_MANY_REQUESTS);
        } catch (StorageUnavailableException unavailable) {
            return status(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /// @param older the name of the field where a browser does not know the first
    private static String text(Map<?, ?> report, String name, String older) {
        if (report.get(name) instanceof String text && !text.isEmpty()) return text;
        return report.get(older) instanceof String text ? text : "";
    }

    private static ResponseEntity<Void> status(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
