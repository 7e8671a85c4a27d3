package fr.reemploi.adapters.http.docs;

import fr.reemploi.application.search.SearchParameter;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Examples of request and response bodies, and the definitions of query parameters, read from JSON
/// files beside this class.
final class ApiExamples {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode examples = read("examples.json");
    private final JsonNode parameters = read("parameters.json");
    private final ProgramValues program;

    ApiExamples(ProgramValues program) {
        this.program = program;
    }

    /// The named example, as maps, lists and values.
    Optional<Object> of(String name) {
        var example = examples.get(name);
        return example == null
                ? Optional.empty()
                : Optional.of(JSON.convertValue(example, Object.class));
    }

    /// The OpenAPI definition of a query parameter.
    Parameter parameter(String name) {
        var definition = definition(name);
        var schema = RecordSchemas.ofType(definition.path("type").asString("string"));
        var values = definition.path("values").asString("");
        if (!values.isEmpty()) RecordSchemas.oneOf(schema, List.of(values.split(" ")));
        program.ofParameter(name).ifPresent(known -> RecordSchemas.oneOf(schema, known));
        // a parameter that has another meaning elsewhere has a key of its own here
        return parameter(definition.path("name").asString(name), definition, schema);
    }

    /// The OpenAPI definition of a search parameter: the schema is that of its format.
    Parameter parameter(SearchParameter parameter) {
        var format = parameter.format();
        var schema = RecordSchemas.ofType(format.range().isPresent() ? "integer" : "string");
        format.range()
                .ifPresent(range ->
                        schema.minimum(BigDecimal.valueOf(range.min()))
                                .maximum(BigDecimal.valueOf(range.max())));
        RecordSchemas.oneOf(schema, format.choices());
        return parameter(
                parameter.key(),
                definition(parameter.key()),
                format.repeated() ? RecordSchemas.list(schema) : schema);
    }

    /// The OpenAPI definition of a variable of a path.
    Parameter pathParameter(String name) {
        var schema = RecordSchemas.ofType("string");
        program.ofParameter(name).ifPresent(known -> RecordSchemas.oneOf(schema, known));
        return new Parameter().in("path").name(name).required(true).schema(schema);
    }

    private JsonNode definition(String name) {
        return Objects.requireNonNull(parameters.get(name), name);
    }

    private static Parameter parameter(String name, JsonNode definition, Schema<?> schema) {
        var parameter =
                new Parameter()
                        .in("query")
                        .name(name)
                        .description(definition.path("description").asString())
                        .schema(schema);
        if (definition.has("example"))
            parameter.example(JSON.convertValue(definition.get("example"), Object.class));
        return parameter;
    }

    private static JsonNode read(String file) {
        try (var stream =
                Objects.requireNonNull(ApiExamples.class.getResourceAsStream(file), file)) {
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All examples, by name.
    Map<String, JsonNode> all() {
        var all = new java.util.TreeMap<String, JsonNode>();
        examples.properties().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }
}
