package fr.reemploi.adapters.http.mcp;

import fr.reemploi.json.JsonReader;
import fr.reemploi.json.MalformedJsonException;
import java.util.Map;
import java.util.Optional;

/// A message of a client: a request, or a notification, which has no id. (Servers of this protocol
/// send no requests, so clients send no responses.)
///
/// @param id a text or a whole number
record McpMessage(Optional<Object> id, String method, Map<String, Object> params) {
    private static final String VERSION = "io.modelcontextprotocol/protocolVersion";

    /// @throws MalformedJsonException when it is no JSON object
    /// @throws InvalidMessageException when the object is no message
    static McpMessage read(byte[] body) throws MalformedJsonException {
        var tree = JsonReader.readObject(body);
        var id = Optional.ofNullable(tree.get("id"));
        if (!"2.0".equals(tree.get("jsonrpc"))
                || !(tree.get("method") instanceof String method)
                || id.isPresent() != tree.containsKey("id")
                || id.filter(value -> !(value instanceof String || value instanceof Long))
                        .isPresent()) throw new InvalidMessageException();
        return new McpMessage(id, method, params(tree));
    }

    private static Map<String, Object> params(Map<String, Object> tree) {
        if (!tree.containsKey("params")) return Map.of();
        if (!(tree.get("params") instanceof Map<?, ?> params)) throw new InvalidMessageException();
        var typed = new java.util.LinkedHashMap<String, Object>();
        params.forEach((name, value) -> typed.put(String.valueOf(name), value));
        return typed;
    }

    /// Whether it names the version of its protocol, as each message does since 2026.
    boolean namesVersion() {
        return params.get("_meta") instanceof Map<?, ?> meta && meta.containsKey(VERSION);
    }

    /// An object that is no message.
    static final class InvalidMessageException extends RuntimeException {
        InvalidMessageException() {
            super("not a JSON-RPC request or notification");
        }
    }
}
