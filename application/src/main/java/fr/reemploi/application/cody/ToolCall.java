package fr.reemploi.application.cody;

import java.util.Map;
import java.util.Optional;

/// A call of a tool that a chat model asks for.
///
/// @param id unique within the conversation; the result carries it
/// @param arguments empty when the model sent something that is no JSON object
public record ToolCall(String id, String name, Optional<Map<String, Object>> arguments) {
    public static ToolCall of(String name, Map<String, Object> arguments) {
        return new ToolCall(name, name, Optional.of(arguments));
    }
}
