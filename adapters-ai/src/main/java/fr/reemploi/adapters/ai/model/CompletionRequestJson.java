package fr.reemploi.adapters.ai.model;

import fr.reemploi.application.cody.ChatModel.ChatRequest;
import fr.reemploi.application.cody.ChatModel.ChatTurn;
import fr.reemploi.application.cody.Tool;
import fr.reemploi.application.cody.ToolCall;
import fr.reemploi.application.cody.ToolSchema;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The body of a request for a reply. Few fields are sent, since some servers reject those they do
/// not know.
final class CompletionRequestJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Long enough for an answer; a model that does not end is ended.
    private static final int MAX_REPLY_TOKENS = 2_000;

    private CompletionRequestJson() {}

    static byte[] of(ChatRequest request, String model, Dialect dialect) {
        var body = JSON.createObjectNode().put("model", model).put("stream", true);
        if (dialect.reportsUsage()) body.putObject("stream_options").put("include_usage", true);
        body.put(dialect.limitField(), MAX_REPLY_TOKENS);
        var messages = body.putArray("messages");
        messages.addObject()
                .put("role", dialect.instructionRole())
                .put("content", request.instructions());
        request.turns().forEach(turn -> add(messages, turn));
        if (!request.tools().isEmpty()) {
            var tools = body.putArray("tools");
            request.tools().forEach(tool -> add(tools, tool));
        }
        return JSON.writeValueAsBytes(body);
    }

    private static void add(ArrayNode messages, ChatTurn turn) {
        switch (turn) {
            case ChatTurn.UserTurn(var text) ->
                    messages.addObject().put("role", "user").put("content", text);
            case ChatTurn.AssistantTurn(var text, var calls) -> {
                var message = messages.addObject().put("role", "assistant").put("content", text);
                if (calls.isEmpty()) return;
                var list = message.putArray("tool_calls");
                calls.forEach(call -> add(list, call));
            }
            case ChatTurn.ToolTurn(var call, var result) ->
                    messages.addObject()
                            .put("role", "tool")
                            .put("tool_call_id", call.id())
                            .put("content", JSON.writeValueAsString(result.data()));
        }
    }

    private static void add(ArrayNode calls, ToolCall call) {
        calls.addObject()
                .put("id", call.id())
                .put("type", "function")
                .putObject("function")
                .put("name", call.name())
                .put("arguments", JSON.writeValueAsString(call.arguments().orElse(Map.of())));
    }

    private static void add(ArrayNode tools, Tool tool) {
        ObjectNode function = tools.addObject().put("type", "function").putObject("function");
        function.put("name", tool.name()).put("description", tool.description());
        function.set("parameters", JSON.valueToTree(ToolSchema.of(tool)));
    }
}
