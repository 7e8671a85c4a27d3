package fr.reemploi.application.cody;

import fr.reemploi.application.cody.Tool.ToolParameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parameters of a tool as a JSON schema, as models and assistants read it.
public final class ToolSchema {
    private ToolSchema() {}

    /// @return a tree as in JSON
    public static Map<String, Object> of(Tool tool) {
        var properties = new LinkedHashMap<String, Object>();
        for (var parameter : tool.parameters()) properties.put(parameter.name(), of(parameter));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required(tool));
        schema.put("additionalProperties", false);
        return schema;
    }

    private static List<String> required(Tool tool) {
        return tool.parameters().stream()
                .filter(ToolParameter::required)
                .map(ToolParameter::name)
                .toList();
    }

    private static Map<String, Object> of(ToolParameter parameter) {
        var schema = new LinkedHashMap<String, Object>();
        switch (parameter.type()) {
            case TEXT -> schema.put("type", "string");
            case NUMBER -> schema.put("type", "integer");
            case TEXTS -> {
                schema.put("type", "array");
                schema.put("items", Map.of("type", "string"));
            }
        }
        schema.put("description", parameter.description());
        return schema;
    }
}
