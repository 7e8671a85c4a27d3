package fr.reemploi.adapters.http.mcp;

import java.util.Map;

/// What a tool returns to a client.
///
/// @param content a tree as in JSON
/// @param text the same for clients that read texts alone
/// @param error whether the call failed
record McpToolResult(Map<String, Object> content, String text, boolean error) {
    static McpToolResult of(Map<String, Object> content, String text) {
        return new McpToolResult(content, text, false);
    }

    static McpToolResult error(Map<String, Object> content, String text) {
        return new McpToolResult(content, text, true);
    }
}
