package fr.reemploi.adapters.http.docs;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.Problem;
import fr.reemploi.adapters.http.api.QueryParameters;
import fr.reemploi.adapters.http.api.json.MoneyJson;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// Generates the problem responses of an operation, from its signature and its `@ApiOperation`.
final class ProblemDocs {
    private static final Object[] PLACEHOLDER_ARGUMENTS = {"…", "…", "…", "…"};

    private ProblemDocs() {}

    /// The problem responses by status, each with an example per code.
    static Map<String, ApiResponse> of(Method call, String verb, ApiOperation annotation) {
        var codes = new TreeMap<String, SortedSet<String>>();
        implied(call, verb, annotation).forEach(problem -> add(codes, problem));
        Arrays.stream(annotation.problems()).forEach(problem -> add(codes, problem));
        var responses = new TreeMap<String, ApiResponse>();
        codes.forEach(
                (status, all) -> responses.put(status, response(Integer.parseInt(status), all)));
        return responses;
    }

    private static List<String> implied(Method call, String verb, ApiOperation annotation) {
        var problems =
                new java.util.ArrayList<>(
                        List.of(
                                "400 request.malformed",
                                "408 request.too-slow",
                                "414 address.too-long",
                                "431 headers.too-large",
                                "429 rate.limited",
                                "500 internal",
                                "503 storage.unavailable",
                                "406 media-type.not-acceptable"));
        if (hasParameter(call, Actor.class))
            problems.addAll(List.of("401 authentication.required"));
        problems.add("401 token.invalid");
        if (isAdministration(call)) problems.add("403 account.second-factor-required");
        if (annotation.body() != Void.class)
            problems.addAll(List.of("400 json.malformed", "422 validation.failed"));
        if (annotation.body() != Void.class || annotation.consumes().length > 0)
            problems.addAll(List.of("413 body.too-large", "415 media-type.unsupported"));
        if (hasParameter(call, QueryParameters.class)) problems.add("400 parameter.invalid");
        if (hasParameter(call, ExpectedVersion.class))
            problems.addAll(
                    List.of(
                            "400 if-match.malformed",
                            "412 version.stale",
                            "428 precondition.required"));
        if (verb.equals("POST"))
            problems.addAll(
                    List.of(
                            "400 idempotency.malformed",
                            "409 idempotency.in-progress",
                            "422 idempotency.reused"));
        return problems;
    }

    private static boolean isAdministration(Method call) {
        var tag = call.getDeclaringClass().getAnnotation(Tag.class);
        return tag != null && tag.name().equals("Administration");
    }

    static boolean hasParameter(Method call, Class<?> type) {
        return Arrays.asList(call.getParameterTypes()).contains(type);
    }

    private static void add(Map<String, SortedSet<String>> codes, String problem) {
        var space = problem.indexOf(' ');
        codes.computeIfAbsent(problem.substring(0, space), _ -> new TreeSet<>())
                .add(problem.substring(space + 1));
    }

    private static ApiResponse response(int status, SortedSet<String> codes) {
        var media = new MediaType().schema(new JsonSchema().$ref("#/components/schemas/Problem"));
        codes.forEach(code -> media.addExamples(code, example(status, code)));
        return new ApiResponse()
                .description(Problem.title(status, Language.EN) + ": " + String.join(", ", codes))
                .content(new Content().addMediaType(Problem.MEDIA_TYPE, media));
    }

    private static Example example(int status, String code) {
        var problem = Problem.of(status, code, PLACEHOLDER_ARGUMENTS);
        if (code.equals("validation.failed"))
            problem =
                    problem.with(
                            InvalidInputException.at(
                                    "donor.mileageKm", "mileage.not-a-number", "beaucoup"));
        if (code.equals("listing.unavailable") || code.equals("offer.price-changed"))
            problem =
                    problem.withList("listingIds", List.of("0193a5a1-2233-7abc-8def-001122334455"));
        if (code.equals("offer.price-changed")) problem = problem.withTotal(Money.cents(12_890));
        var json = problem.json(Language.EN, "/api/v1/…", "2kq1v0c9x3f7").toString();
        return new Example().value(JsonMapper.shared().readValue(json, Map.class));
    }

    /// Registers the schema of problems.
    static Schema<?> schema(RecordSchemas schemas) {
        return schemas.of(ProblemShape.class);
    }

    /// The fields of a problem.
    record ProblemShape(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            String code,
            String requestId,
            @com.fasterxml.jackson.annotation.JsonInclude(
                            com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT)
                    Optional<List<ErrorShape>> errors,
            @com.fasterxml.jackson.annotation.JsonInclude(
                            com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT)
                    Optional<Integer> moreErrors,
            @com.fasterxml.jackson.annotation.JsonInclude(
                            com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT)
                    Optional<List<UUID>> listingIds,
            @com.fasterxml.jackson.annotation.JsonInclude(
                            com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT)
                    Optional<MoneyJson> total) {}

    /// One field error.
    record ErrorShape(String field, String code, String message) {}
}
