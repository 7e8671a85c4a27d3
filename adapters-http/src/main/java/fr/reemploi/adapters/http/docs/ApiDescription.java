package fr.reemploi.adapters.http.docs;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.application.settings.Sections;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shipping.Carriers;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Generates the published API description (OpenAPI 3.1) from the request mappings and
/// `@ApiOperation`: the same text on every machine.
@Component
final class ApiDescription implements OpenApiCustomizer {
    static final String BEARER = "bearer";
    private static final String ABOUT =
            """
            The marketplace of used car parts. Amounts are in cents, timestamps in UTC. Every error is a \
            problem (RFC 9457) with a stable `code`; `detail` and `errors[].message` are in the language of \
            `Accept-Language` (fr, en). Every POST accepts an `Idempotency-Key`.\
            """;

    private final RequestMappingHandlerMapping mappings;
    private final ProgramValues program;

    ApiDescription(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            Carriers carriers,
            Sections sections) {
        this.mappings = mappings;
        program = ProgramValues.of(carriers, sections);
    }

    @Override
    public void customise(OpenAPI api) {
        var schemas = new RecordSchemas(program);
        var writer = new OperationDocs(schemas, new ApiExamples(program));
        var items = new TreeMap<String, PathItem>();
        mappings.getHandlerMethods().forEach((mapping, call) -> add(items, writer, mapping, call));
        var paths = new Paths();
        items.forEach(paths::addPathItem);
        ProblemDocs.schema(schemas);
        var components = new Components().addSecuritySchemes(BEARER, bearer());
        schemas.schemas().forEach(components::addSchemas);
        api.specVersion(SpecVersion.V31)
                .info(info())
                .servers(List.of(new Server().url("/").description("This site")))
                .externalDocs(
                        new ExternalDocumentation()
                                .url("/docs")
                                .description("Interactive API reference"))
                .tags(null)
                .paths(paths)
                .components(components);
    }

    private static void add(
            Map<String, PathItem> items,
            OperationDocs writer,
            RequestMappingInfo mapping,
            HandlerMethod call) {
        var annotation = call.getMethodAnnotation(ApiOperation.class);
        if (annotation == null) return;
        for (var path : mapping.getPatternValues()) {
            var item = items.computeIfAbsent(path, _ -> new PathItem());
            for (var verb : mapping.getMethodsCondition().getMethods()) {
                var operation = writer.operation(call.getMethod(), verb.name(), path, annotation);
                var method = PathItem.HttpMethod.valueOf(verb.name());
                var existing = item.readOperationsMap().get(method);
                item.operation(
                        method,
                        existing == null ? operation : OperationMerger.merge(existing, operation));
            }
        }
    }

    private static Info info() {
        return new Info()
                .title("Réemploi")
                .version("1")
                .description(ABOUT)
                .license(new License().name("Apache-2.0").identifier("Apache-2.0"));
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description(
                        "The `accessToken` returned by POST /api/v1/sessions, valid for 15 minutes.");
    }

    static boolean needsToken(java.lang.reflect.Method call) {
        return ProblemDocs.hasParameter(call, Actor.class);
    }
}
