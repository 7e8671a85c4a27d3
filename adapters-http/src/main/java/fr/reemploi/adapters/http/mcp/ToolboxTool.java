package fr.reemploi.adapters.http.mcp;

import fr.reemploi.application.cody.Tool;
import fr.reemploi.application.cody.ToolCall;
import fr.reemploi.application.cody.ToolSchema;
import fr.reemploi.application.cody.Toolbox;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A tool of Cody.
record ToolboxTool(Toolbox toolbox, Tool tool) implements McpTool {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String name() {
        return tool.name();
    }

    @Override
    public String description() {
        return tool.description();
    }

    @Override
    public Map<String, Object> inputSchema() {
        return ToolSchema.of(tool);
    }

    @Override
    public boolean isOfferedTo(McpCaller caller) {
        return toolbox.offeredTo(caller.caller()).contains(tool);
    }

    @Override
    public boolean isReadOnly() {
        return tool.isReadOnly();
    }

    @Override
    public McpToolResult call(McpCaller caller, Map<String, Object> arguments) {
        var result = toolbox.call(caller.caller(), ToolCall.of(name(), arguments));
        var text = JSON.writeValueAsString(result.data());
        return new McpToolResult(result.data(), text, result.errorCode().isPresent());
    }
}
