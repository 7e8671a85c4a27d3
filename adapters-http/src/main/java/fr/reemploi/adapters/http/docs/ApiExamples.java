package fr.reemploi.adapters.http.docs;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /// The named example, as maps, lists and values.
    Optional<Object> of(String name) {
        var example = examples.get(name);
        return example == null
                ? Optional.empty()
                : Optional.of(JSON.convertValue(example, Object.class));
    }

    /// The OpenAPI definition of a query parameter.
    Parameter parameter(String name) {
        var definition = Objects.requireNonNull(parameters.get(name), name);
        var schema = RecordSchemas.ofType(definition.path("type").asString("string"));
        var values = definition.path("values").asString("");
        if (!values.isEmpty()) RecordSchemas.oneOf(schema, java.util.List.of(values.split(" ")));
        var repeated = definition.path("repeated").asBoolean(false);
        var parameter =
                new Parameter()
                        .in("query")
                        .name(name)
                        .description(definition.path("description").asString())
                        .schema(repeated ? RecordSchemas.list(schema) : schema);
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
