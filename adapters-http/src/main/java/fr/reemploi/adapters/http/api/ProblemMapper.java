package fr.reemploi.adapters.http.api;

import fr.reemploi.application.checkout.PriceChangedException;
import fr.reemploi.application.search.PartSearch.InvalidCursorException;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.application.shared.StorageUnavailableException;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingsUnavailableException;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.GoneException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.UnauthenticatedException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// Maps exceptions to problems.
public final class ProblemMapper {
    public static final int MAX_HEADER_KILOBYTES = 16;

    /// The request attribute with the URL of the metadata of the protected resource (RFC 9728),
    /// which a 401 then names.
    public static final String RESOURCE_METADATA = "fr.reemploi.resource-metadata";

    private ProblemMapper() {}

    public static Problem of(Exception failure, HttpServletRequest request) {
        return switch (failure) {
            case UnauthenticatedException unauthenticated ->
                    unauthenticated(unauthenticated, request);
            case DomainException exception -> ofDomainException(exception);
            case ApiException rejected -> rejected.problem();
            case BadParameterException parameter -> badParameter(parameter, request);
            case InvalidCursorException _ -> invalidCursor(request);
            case StaleVersionException _ ->
                    request.getHeader(HttpHeaders.IF_MATCH) == null
                            ? Problem.of(409, "version.conflict")
                            : Problem.of(412, "version.stale");
            case UnavailableException unavailable -> unavailable(unavailable);
            case StorageUnavailableException _ -> storageUnavailable();
            case RateLimitedException limited -> rateLimited(limited);
            case MaxUploadSizeExceededException _ -> Problem.of(413, "photo.too-large", 10);
            case MultipartException unread when TemporaryFiles.failureIn(unread).isPresent() ->
                    storageUnavailable();
            case MultipartException _ -> Problem.of(400, "multipart.malformed");
            case InvalidParameterException unread
                    when TemporaryFiles.failureIn(unread).isPresent() ->
                    storageUnavailable();
            case InvalidParameterException _ -> Problem.of(400, "query.malformed");
            case BadRequestException _ when CutOff.statusOf(request) != 0 ->
                    byStatus(CutOff.statusOf(request));
            case BadRequestException _ -> Problem.of(400, "request.malformed");
            case ErrorResponse response -> ofErrorResponse(response, failure);
            default -> Problem.of(500, "internal");
        };
    }

    static Problem ofDomainException(DomainException exception) {
        return switch (exception) {
            case InvalidInputException tooLarge when tooLarge.code().equals("import.too-large") ->
                    Problem.of(413, tooLarge);
            case InvalidInputException invalid -> Problem.of(422, invalid).with(invalid);
            case UnauthenticatedException unauthenticated -> unauthenticated(unauthenticated);
            case ForbiddenException forbidden -> Problem.of(403, forbidden);
            case NotFoundException notFound -> Problem.of(404, notFound);
            case GoneException gone -> Problem.of(410, gone);
            case ListingsUnavailableException unavailable -> unavailable(unavailable);
            case PriceChangedException changed -> priceChanged(changed);
            case ConflictException conflict -> Problem.of(409, conflict);
        };
    }

    private static Problem unavailable(ListingsUnavailableException exception) {
        var ids = exception.listings().stream().map(ListingId::toString).toList();
        return Problem.of(409, exception).withList("listingIds", ids);
    }

    private static Problem priceChanged(PriceChangedException exception) {
        var ids = exception.changes().stream().map(change -> change.listing().toString()).toList();
        return Problem.of(409, exception.code(), exception.total())
                .withList("listingIds", ids)
                .withTotal(exception.total());
    }

    private static Problem unauthenticated(
            UnauthenticatedException exception, HttpServletRequest request) {
        var problem = unauthenticated(exception);
        return request.getAttribute(RESOURCE_METADATA) instanceof String url
                ? problem.with(HttpHeaders.WWW_AUTHENTICATE, challenge(problem, url))
                : problem;
    }

    private static String challenge(Problem problem, String metadata) {
        var challenge = problem.headers().getOrDefault(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        var separator = challenge.contains("=") ? ", " : " ";
        return challenge + separator + "resource_metadata=\"" + metadata + "\"";
    }

    private static Problem unauthenticated(UnauthenticatedException exception) {
        var problem = Problem.of(401, exception);
        var token = exception.code().equals("token.invalid");
        return problem.with(
                HttpHeaders.WWW_AUTHENTICATE, token ? "Bearer error=\"invalid_token\"" : "Bearer");
    }

    static Problem rateLimited(RateLimitedException limited) {
        var seconds = Long.toString(limited.retryAfterSeconds());
        return Problem.of(429, limited.code(), seconds).with(HttpHeaders.RETRY_AFTER, seconds);
    }

    private static Problem unavailable(UnavailableException exception) {
        var problem = Problem.of(503, exception.code());
        return exception
                .retryAfter()
                .map(wait -> problem.with(HttpHeaders.RETRY_AFTER, seconds(wait)))
                .orElse(problem);
    }

    /// The problem of a full disk or a database that does not answer.
    public static Problem storageUnavailable() {
        return Problem.of(503, StorageUnavailableException.CODE)
                .with(HttpHeaders.RETRY_AFTER, seconds(StorageUnavailableException.RETRY_AFTER));
    }

    private static Problem badParameter(
            BadParameterException exception, HttpServletRequest request) {
        var remedy = Messages.of(exception.reason(), RequestLanguage.of(request));
        return Problem.of(400, "parameter.invalid", exception.name(), remedy);
    }

    private static Problem invalidCursor(HttpServletRequest request) {
        var remedy = Messages.of(RequestLanguage.of(request), "cursor.invalid");
        return Problem.of(400, "parameter.invalid", "cursor", remedy);
    }

    /// Maps the exceptions of Spring MVC itself.
    private static Problem ofErrorResponse(ErrorResponse response, Exception failure) {
        var status = response.getStatusCode().value();
        return switch (failure) {
            case HttpRequestMethodNotSupportedException unsupported ->
                    Problem.of(405, "method.not-allowed", unsupported.getMethod())
                            .with(HttpHeaders.ALLOW, allowed(unsupported));
            case HttpMediaTypeNotSupportedException unsupported ->
                    Problem.of(415, "media-type.unsupported", accepted(unsupported));
            default -> byStatus(status);
        };
    }

    /// The problem of a status code alone.
    public static Problem byStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of(404, "path.unknown");
            case 405 -> Problem.of(405, "method.not-allowed", "");
            case 406 -> Problem.of(406, "media-type.not-acceptable");
            case 413 -> Problem.of(413, "body.too-large", JsonObject.MAX_BODY_KILOBYTES);
            case 415 -> Problem.of(415, "media-type.unsupported", "application/json");
            case 401 ->
                    Problem.of(401, "authentication.required").with("WWW-Authenticate", "Bearer");
            case 403 -> Problem.of(403, "access.denied");
            case 408 -> Problem.of(408, "request.too-slow");
            case 414 -> Problem.of(414, "address.too-long");
            case 431 -> Problem.of(431, "headers.too-large", MAX_HEADER_KILOBYTES);
            default ->
                    status >= 400 && status < 500
                            ? Problem.of(status, "request.malformed")
                            : Problem.of(status, status == 503 ? "unavailable" : "internal");
        };
    }

    private static String allowed(HttpRequestMethodNotSupportedException exception) {
        var methods = new TreeSet<String>(List.of(HttpMethod.OPTIONS.name()));
        for (var method :
                Objects.requireNonNullElse(exception.getSupportedMethods(), new String[0]))
            methods.add(method);
        if (methods.contains(HttpMethod.GET.name())) methods.add(HttpMethod.HEAD.name());
        return String.join(", ", methods);
    }

    private static String accepted(HttpMediaTypeNotSupportedException exception) {
        return String.join(
                ", ", exception.getSupportedMediaTypes().stream().map(Object::toString).toList());
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
