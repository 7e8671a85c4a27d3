package fr.reemploi.adapters.http.docs;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.EventStream;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.application.search.SearchParameter;
import fr.reemploi.application.shared.ExpectedVersion;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Generates the description of one operation.
final class OperationDocs {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

    private final RecordSchemas schemas;
    private final ApiExamples samples;

    OperationDocs(RecordSchemas schemas, ApiExamples samples) {
        this.schemas = schemas;
        this.samples = samples;
    }

    Operation operation(Method call, String verb, String path, ApiOperation annotation) {
        var operation =
                new Operation()
                        .operationId(id(call))
                        .summary(annotation.value())
                        .addTagsItem(tag(call))
                        .responses(responses(call, verb, annotation));
        VARIABLE.matcher(path)
                .results()
                .forEach(match ->
                        operation.addParametersItem(samples.pathParameter(match.group(1))));
        Arrays.stream(annotation.query())
                .map(samples::parameter)
                .forEach(operation::addParametersItem);
        if (annotation.isSearch())
            Arrays.stream(SearchParameter.values())
                    .map(samples::parameter)
                    .forEach(operation::addParametersItem);
        headers(call, verb, annotation).forEach(operation::addParametersItem);
        body(call, verb, annotation).ifPresent(operation::requestBody);
        operation.security(security(call));
        return operation;
    }

    private Optional<RequestBody> body(Method call, String verb, ApiOperation annotation) {
        if (annotation.consumes().length > 0) {
            var content = new Content();
            for (var type : annotation.consumes()) content.addMediaType(type, file(type));
            return Optional.of(new RequestBody().required(true).content(content));
        }
        if (annotation.body() == Void.class) return Optional.empty();
        var media = new MediaType().schema(schemas.of(annotation.body()));
        samples.of(id(call) + ".request").ifPresent(media::setExample);
        var content = new Content().addMediaType("application/json", media);
        if (verb.equals("PATCH")) content.addMediaType("application/merge-patch+json", media);
        var needed = ProblemDocs.hasParameter(call, JsonObject.class);
        return Optional.of(new RequestBody().required(needed).content(content));
    }

    private MediaType file(String type) {
        if (!type.startsWith("multipart/"))
            return new MediaType()
                    .schema(RecordSchemas.ofType("string"))
                    .example(samples.of(type).orElse(""));
        var binary = RecordSchemas.ofType("string").format("binary");
        var form = RecordSchemas.ofType("object").addProperty("file", binary);
        return new MediaType().schema(form.addRequiredItem("file"));
    }

    private ApiResponses responses(Method call, String verb, ApiOperation annotation) {
        var responses = new ApiResponses();
        var success = new ApiResponse().description(annotation.value());
        if (annotation.response() != Void.class
                || !annotation.produces().equals("application/json"))
            success.content(
                    new Content()
                            .addMediaType(
                                    annotation.produces(), responseContent(call, annotation)));
        if (annotation.streams())
            success.getContent()
                    .addMediaType(
                            EventStream.MEDIA_TYPE,
                            new MediaType().schema(RecordSchemas.ofType("string")));
        if (schemas.hasProperty(annotation.response(), "version"))
            success.addHeaderObject(
                    "ETag",
                    new Header()
                            .description("Version of the resource, for `If-Match`")
                            .schema(RecordSchemas.ofType("string")));
        responses.addApiResponse(Integer.toString(annotation.status()), success);
        ProblemDocs.of(call, verb, annotation).forEach(responses::addApiResponse);
        return responses;
    }

    private MediaType responseContent(Method call, ApiOperation annotation) {
        if (annotation.response() == Void.class)
            return new MediaType().schema(RecordSchemas.ofType("string"));
        var media = new MediaType().schema(responseSchema(annotation));
        samples.of(id(call) + ".answer")
                .or(() ->
                        samples.of(RecordSchemas.name(annotation.response()))
                                .map(example -> shapedExample(annotation, example)))
                .ifPresent(media::setExample);
        return media;
    }

    private static Object shapedExample(ApiOperation annotation, Object item) {
        if (annotation.shape() == ApiOperation.Shape.ONE) return item;
        var list = new LinkedHashMap<String, @Nullable Object>();
        list.put("items", List.of(item));
        if (annotation.shape() == ApiOperation.Shape.PAGE) list.put("nextCursor", null);
        return list;
    }

    private Schema<?> responseSchema(ApiOperation annotation) {
        var item = schemas.of(annotation.response());
        if (annotation.shape() == ApiOperation.Shape.ONE) return item;
        var list =
                RecordSchemas.ofType("object")
                        .addProperty("items", RecordSchemas.list(item))
                        .addRequiredItem("items");
        if (annotation.shape() == ApiOperation.Shape.ITEMS) return list;
        var cursor = RecordSchemas.ofType("string");
        cursor.addType("null");
        return list.addProperty("nextCursor", cursor).addRequiredItem("nextCursor");
    }

    private static List<Parameter> headers(Method call, String verb, ApiOperation annotation) {
        if (ProblemDocs.hasParameter(call, ExpectedVersion.class))
            return List.of(
                    header("If-Match", true, "The `ETag` of the version last read", "\"3\""));
        return verb.equals("POST")
                ? List.of(
                        header(
                                "Idempotency-Key",
                                List.of(annotation.problems()).contains(ApiOperation.KEY_REQUIRED),
                                "A request repeated with the same key and body within a day gets the same response",
                                "4f0c1c1e-alternator-42"))
                : List.of();
    }

    private static Parameter header(String name, boolean required, String about, String example) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(required)
                .description(about)
                .schema(RecordSchemas.ofType("string"))
                .example(example);
    }

    private static List<SecurityRequirement> security(Method call) {
        var token = new SecurityRequirement().addList(ApiDescription.BEARER);
        if (ApiDescription.needsToken(call)) return List.of(token);
        return ProblemDocs.hasParameter(call, Optional.class)
                ? List.of(new SecurityRequirement(), token)
                : List.of();
    }

    private static String tag(Method call) {
        var tag = call.getDeclaringClass().getAnnotation(Tag.class);
        return tag == null ? "Other" : tag.name();
    }

    /// `ListingController.draft` is `listingDraft`.
    static String id(Method call) {
        var resource = call.getDeclaringClass().getSimpleName().replace("Controller", "");
        var name = call.getName();
        return resource.substring(0, 1).toLowerCase(Locale.ROOT)
                + resource.substring(1)
                + name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1);
    }
}
