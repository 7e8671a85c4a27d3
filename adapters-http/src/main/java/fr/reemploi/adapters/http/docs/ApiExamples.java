package fr.reemploi.adapters.http.docs;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Examples of bodies and answers, and the parameters of queries, from data files beside this
/// class.
final class ApiExamples {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode examples = read("examples.json");
    private final JsonNode parameters = read("parameters.json");

    /// The example of this name, as plain maps, lists and values.
    Optional<Object> of(String name) {
        var example = examples.get(name);
        return example == null
                ? Optional.empty()
                : Optional.of(JSON.convertValue(example, Object.class));
    }

    /// A query parameter.
    Parameter parameter(String name) {
        var definition = Objects.requireNonNull(parameters.get(name), name);
        var schema = RecordSchemas.ofType(definition.path("type").asString("string"));
        var words = definition.path("words").asString("");
        if (!words.isEmpty()) RecordSchemas.oneOf(schema, java.util.List.of(words.split(" ")));
        var many = definition.path("many").asBoolean(false);
        var parameter =
                new Parameter()
                        .in("query")
                        .name(name)
                        .description(definition.path("about").asString())
                        .schema(many ? RecordSchemas.list(schema) : schema);
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

    /// Names of all examples.
    Map<String, JsonNode> all() {
        var all = new java.util.TreeMap<String, JsonNode>();
        examples.properties().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }
}
