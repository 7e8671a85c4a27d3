package fr.reemploi.adapters.http.docs;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.JsonObject;
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

/// Describes one call.
final class OperationDocs {
    /// What a call says that cannot be made without an `Idempotency-Key`.

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

    private final RecordSchemas schemas;
    private final ApiExamples samples = new ApiExamples();

    OperationDocs(RecordSchemas schemas) {
        this.schemas = schemas;
    }

    Operation operation(Method call, String verb, String path, ApiOperation says) {
        var operation =
                new Operation()
                        .operationId(id(call))
                        .summary(says.value())
                        .addTagsItem(tag(call))
                        .responses(answers(call, verb, says));
        VARIABLE.matcher(path)
                .results()
                .forEach(found -> operation.addParametersItem(inPath(found.group(1))));
        Arrays.stream(says.query()).map(samples::parameter).forEach(operation::addParametersItem);
        headers(call, verb, says).forEach(operation::addParametersItem);
        body(call, verb, says).ifPresent(operation::requestBody);
        operation.security(security(call));
        return operation;
    }

    private Optional<RequestBody> body(Method call, String verb, ApiOperation says) {
        if (says.files().length > 0) {
            var content = new Content();
            for (var type : says.files()) content.addMediaType(type, file(type));
            return Optional.of(new RequestBody().required(true).content(content));
        }
        if (says.takes() == Void.class) return Optional.empty();
        var media = new MediaType().schema(schemas.of(says.takes()));
        samples.of(id(call) + ".request").ifPresent(media::setExample);
        var content = new Content().addMediaType("application/json", media);
        if (verb.equals("PATCH")) content.addMediaType("application/merge-patch+json", media);
        var needed = ProblemDocs.asks(call, JsonObject.class);
        return Optional.of(new RequestBody().required(needed).content(content));
    }

    private MediaType file(String type) {
        if (!type.startsWith("multipart/"))
            return new MediaType()
                    .schema(RecordSchemas.typed("string"))
                    .example(samples.of(type).orElse(""));
        var binary = RecordSchemas.typed("string").format("binary");
        var form = RecordSchemas.typed("object").addProperty("file", binary);
        return new MediaType().schema(form.addRequiredItem("file"));
    }

    private ApiResponses answers(Method call, String verb, ApiOperation says) {
        var answers = new ApiResponses();
        var done = new ApiResponse().description(says.value());
        if (says.gives() != Void.class || !says.type().equals("application/json"))
            done.content(new Content().addMediaType(says.type(), answer(call, says)));
        if (Arrays.stream(components(says.gives())).anyMatch("version"::equals))
            done.addHeaderObject(
                    "ETag",
                    new Header()
                            .description("The version, for If-Match")
                            .schema(RecordSchemas.typed("string")));
        answers.addApiResponse(Integer.toString(says.status()), done);
        ProblemDocs.of(call, verb, says).forEach(answers::addApiResponse);
        return answers;
    }

    private MediaType answer(Method call, ApiOperation says) {
        if (says.gives() == Void.class)
            return new MediaType().schema(RecordSchemas.typed("string"));
        var media = new MediaType().schema(shaped(says));
        samples.of(id(call) + ".answer")
                .or(() -> samples.of(RecordSchemas.name(says.gives())).map(one -> of(says, one)))
                .ifPresent(media::setExample);
        return media;
    }

    private static Object of(ApiOperation says, Object one) {
        if (says.as() == ApiOperation.Shape.ONE) return one;
        var list = new LinkedHashMap<String, @Nullable Object>();
        list.put("items", List.of(one));
        if (says.as() == ApiOperation.Shape.PAGE) list.put("nextCursor", null);
        return list;
    }

    private Schema<?> shaped(ApiOperation says) {
        var one = schemas.of(says.gives());
        if (says.as() == ApiOperation.Shape.ONE) return one;
        var list =
                RecordSchemas.typed("object")
                        .addProperty("items", RecordSchemas.list(one))
                        .addRequiredItem("items");
        if (says.as() == ApiOperation.Shape.ITEMS) return list;
        var cursor = RecordSchemas.typed("string");
        cursor.addType("null");
        return list.addProperty("nextCursor", cursor).addRequiredItem("nextCursor");
    }

    private static List<Parameter> headers(Method call, String verb, ApiOperation says) {
        if (ProblemDocs.asks(call, ExpectedVersion.class))
            return List.of(header("If-Match", true, "The ETag of the last reading", "\"3\""));
        return verb.equals("POST")
                ? List.of(
                        header(
                                "Idempotency-Key",
                                List.of(says.problems()).contains(ApiOperation.KEY_NEEDED),
                                "Sent again with the same body within a day, it gets the same answer",
                                "4f0c1c1e-alternator-42"))
                : List.of();
    }

    private static Parameter header(String name, boolean required, String about, String example) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(required)
                .description(about)
                .schema(RecordSchemas.typed("string"))
                .example(example);
    }

    private static Parameter inPath(String name) {
        return new Parameter()
                .in("path")
                .name(name)
                .required(true)
                .schema(RecordSchemas.typed("string"));
    }

    private static List<SecurityRequirement> security(Method call) {
        var token = new SecurityRequirement().addList(ApiDescription.BEARER);
        if (ApiDescription.needsToken(call)) return List.of(token);
        return ProblemDocs.asks(call, Optional.class)
                ? List.of(new SecurityRequirement(), token)
                : List.of();
    }

    private static String[] components(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(component -> component.getName())
                        .toArray(String[]::new)
                : new String[0];
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
