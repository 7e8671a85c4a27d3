package fr.reemploi.adapters.http.mcp;

import java.util.Map;

/// A tool as clients of the protocol see it.
interface McpTool {
    String name();

    /// What it does, for a model: English.
    String description();

    /// The JSON Schema of the arguments.
    Map<String, Object> inputSchema();

    boolean isOfferedTo(McpCaller caller);

    /// Whether it only reads.
    default boolean isReadOnly() {
        return true;
    }

    /// Calls the tool, whoever the caller is: what they may not do is a result.
    ///
    /// @throws InvalidArgumentsException when the protocol of the tool has no result for it
    McpToolResult call(McpCaller caller, Map<String, Object> arguments);
}
