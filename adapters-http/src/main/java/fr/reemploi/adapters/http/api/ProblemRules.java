package fr.reemploi.adapters.http.api;

import fr.reemploi.application.search.PartSearch.BadCursor;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.StaleVersion;
import fr.reemploi.application.shared.TooMany;
import fr.reemploi.application.shared.Unavailable;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingsUnavailable;
import fr.reemploi.domain.shared.Conflict;
import fr.reemploi.domain.shared.Forbidden;
import fr.reemploi.domain.shared.Gone;
import fr.reemploi.domain.shared.Invalid;
import fr.reemploi.domain.shared.NotFound;
import fr.reemploi.domain.shared.Refusal;
import fr.reemploi.domain.shared.Unauthenticated;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// Which problem an exception stands for.
public final class ProblemRules {
    private ProblemRules() {}

    static Problem of(Exception failure, HttpServletRequest request) {
        return switch (failure) {
            case Refusal refusal -> refused(refusal);
            case HttpFault fault -> fault.problem();
            case BadParameter bad -> parameter(bad, request);
            case BadCursor _ -> cursor(request);
            case StaleVersion _ ->
                    request.getHeader(HttpHeaders.IF_MATCH) == null
                            ? Problem.of(409, "version.conflict")
                            : Problem.of(412, "version.stale");
            case Unavailable missing -> unavailable(missing);
            case TooMany many -> tooMany(many.code(), many.retryAfter());
            case MaxUploadSizeExceededException _ -> Problem.of(413, "photo.too-large", 10);
            case MultipartException _ -> Problem.of(400, "multipart.malformed");
            case InvalidParameterException _ -> Problem.of(400, "query.malformed");
            case BadRequestException _ -> Problem.of(400, "request.malformed");
            case ErrorResponse known -> known(known, failure);
            default -> Problem.of(500, "internal");
        };
    }

    static Problem refused(Refusal refusal) {
        return switch (refusal) {
            case Invalid large when large.code().equals("import.too-large") ->
                    Problem.of(413, large);
            case Invalid invalid -> Problem.of(422, invalid).with(invalid.faults());
            case Unauthenticated unknown -> unauthenticated(unknown);
            case Forbidden forbidden -> Problem.of(403, forbidden);
            case NotFound absent -> Problem.of(404, absent);
            case Gone gone -> Problem.of(410, gone);
            case ListingsUnavailable lost -> unavailable(lost);
            case Conflict conflict -> Problem.of(409, conflict);
        };
    }

    private static Problem unavailable(ListingsUnavailable lost) {
        var ids = lost.listings().stream().map(ListingId::toString).toList();
        return Problem.of(409, lost).naming("listingIds", ids);
    }

    private static Problem unauthenticated(Unauthenticated unknown) {
        var problem = Problem.of(401, unknown);
        var token = unknown.code().equals("token.invalid");
        return problem.with(
                HttpHeaders.WWW_AUTHENTICATE, token ? "Bearer error=\"invalid_token\"" : "Bearer");
    }

    static Problem tooMany(String code, Duration wait) {
        return Problem.of(429, code, seconds(wait)).with(HttpHeaders.RETRY_AFTER, seconds(wait));
    }

    private static Problem unavailable(Unavailable missing) {
        var problem = Problem.of(503, missing.code());
        return missing.retryAfter()
                .map(wait -> problem.with(HttpHeaders.RETRY_AFTER, seconds(wait)))
                .orElse(problem);
    }

    private static Problem parameter(BadParameter bad, HttpServletRequest request) {
        var remedy = Messages.of(bad.reason(), Languages.of(request));
        return Problem.of(400, "parameter.invalid", bad.name(), remedy);
    }

    private static Problem cursor(HttpServletRequest request) {
        var remedy = Messages.of(Languages.of(request), "cursor.invalid");
        return Problem.of(400, "parameter.invalid", "cursor", remedy);
    }

    /// What Spring MVC refuses by itself.
    private static Problem known(ErrorResponse refused, Exception failure) {
        var status = refused.getStatusCode().value();
        return switch (failure) {
            case HttpRequestMethodNotSupportedException wrong ->
                    Problem.of(405, "method.not-allowed", wrong.getMethod())
                            .with(HttpHeaders.ALLOW, allowed(wrong));
            case HttpMediaTypeNotSupportedException wrong ->
                    Problem.of(415, "media-type.unsupported", accepted(wrong));
            default -> byStatus(status);
        };
    }

    /// A problem of which only the status is known.
    public static Problem byStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of(404, "path.unknown");
            case 405 -> Problem.of(405, "method.not-allowed", "");
            case 406 -> Problem.of(406, "media-type.not-acceptable");
            case 413 -> Problem.of(413, "body.too-large", 1);
            case 415 -> Problem.of(415, "media-type.unsupported", "application/json");
            case 401 ->
                    Problem.of(401, "authentication.required").with("WWW-Authenticate", "Bearer");
            case 403 -> Problem.of(403, "access.denied");
            default ->
                    status >= 400 && status < 500
                            ? Problem.of(status, "request.malformed")
                            : Problem.of(status, status == 503 ? "unavailable" : "internal");
        };
    }

    private static String allowed(HttpRequestMethodNotSupportedException wrong) {
        var methods = wrong.getSupportedHttpMethods();
        return methods == null
                ? ""
                : String.join(", ", methods.stream().map(Object::toString).sorted().toList());
    }

    private static String accepted(HttpMediaTypeNotSupportedException wrong) {
        return String.join(
                ", ", wrong.getSupportedMediaTypes().stream().map(Object::toString).toList());
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
