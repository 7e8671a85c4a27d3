package fr.reemploi.adapters.http.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// The protocol of 2025, which begins with `initialize`. The server opens no session for it and
/// remembers nothing between requests. (The library's own servlet for this writes the traces of its
/// exceptions into responses.)
final class InitializedProtocol implements McpStatelessServerTransport {
    static final List<String> VERSIONS = List.of("2025-03-26", "2025-06-18", "2025-11-25");

    private McpStatelessServerHandler handler;

    InitializedProtocol(McpTools tools, McpJsonMapper json, JsonSchemaValidator validator) {
        this.handler = new NoHandler();
        var _ =
                McpServer.sync(this)
                        .serverInfo(
                                Implementation.builder(McpTools.SERVER_NAME, tools.version())
                                        .title(McpTools.SERVER_TITLE)
                                        .build())
                        .instructions(McpTools.INSTRUCTIONS)
                        .capabilities(ServerCapabilities.builder().tools(false).build())
                        .jsonMapper(json)
                        .jsonSchemaValidator(validator)
                        // the request's own thread: its id is in what is logged
                        .immediateExecution(true)
                        .addToolFilter((context, tool) -> isOffered(tools, context, tool))
                        .tools(tools.all().stream().map(InitializedProtocol::tool).toList())
                        .build();
    }

    /// The response to a request; empty for a notification.
    Optional<JSONRPCResponse> handle(McpTransportContext context, McpMessage message) {
        var id = message.id();
        if (id.isEmpty()) {
            handler.handleNotification(
                            context,
                            new JSONRPCNotification("2.0", message.method(), message.params()))
                    .block();
            return Optional.empty();
        }
        var request = new JSONRPCRequest("2.0", message.method(), id.get(), message.params());
        try {
            return handler.handleRequest(context, request)
                    .blockOptional()
                    .map(InitializedProtocol::withoutInternals);
        } catch (RuntimeException unreadable) {
            return Optional.of(invalidParams(id.get()));
        }
    }

    /// Failures of tools are results. What is left are parameters that the library cannot read: it
    /// throws, or quotes its own exception.
    private static JSONRPCResponse withoutInternals(JSONRPCResponse response) {
        var error = response.error();
        return error != null && error.code() == ErrorCodes.INTERNAL_ERROR
                ? invalidParams(response.id())
                : response;
    }

    private static JSONRPCResponse invalidParams(Object id) {
        return JSONRPCResponse.error(
                id, new JSONRPCError(ErrorCodes.INVALID_PARAMS, "Invalid params"));
    }

    @Override
    public void setMcpHandler(McpStatelessServerHandler mcpHandler) {
        this.handler = mcpHandler;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    @Override
    public List<String> protocolVersions() {
        return VERSIONS;
    }

    private static boolean isOffered(McpTools tools, McpTransportContext context, Tool tool) {
        var caller = McpCaller.of(context);
        return tools.find(tool.name()).filter(found -> found.isOfferedTo(caller)).isPresent();
    }

    private static SyncToolSpecification tool(McpTool tool) {
        var definition =
                Tool.builder(tool.name(), tool.inputSchema())
                        .description(tool.description())
                        .annotations(
                                ToolAnnotations.builder().readOnlyHint(tool.isReadOnly()).build())
                        .build();
        return new SyncToolSpecification(
                definition, (context, request) -> call(tool, context, request));
    }

    private static CallToolResult call(
            McpTool tool, McpTransportContext context, CallToolRequest request) {
        var arguments = Objects.requireNonNullElse(request.arguments(), Map.<String, Object>of());
        try {
            var result = McpTools.call(tool, McpCaller.of(context), arguments);
            return CallToolResult.builder(List.of(TextContent.builder(result.text()).build()))
                    .structuredContent(result.content())
                    .isError(result.error())
                    .build();
        } catch (InvalidArgumentsException invalid) {
            throw McpError.builder(ErrorCodes.INVALID_PARAMS).message(invalid.getMessage()).build();
        }
    }

    /// Until the library has set its own.
    private static final class NoHandler implements McpStatelessServerHandler {
        @Override
        public Mono<JSONRPCResponse> handleRequest(
                McpTransportContext context, JSONRPCRequest request) {
            throw new IllegalStateException("no handler");
        }

        @Override
        public Mono<Void> handleNotification(
                McpTransportContext context, JSONRPCNotification notification) {
            throw new IllegalStateException("no handler");
        }
    }
}
