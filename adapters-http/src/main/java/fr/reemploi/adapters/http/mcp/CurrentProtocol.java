package fr.reemploi.adapters.http.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.modern.McpException;
import io.modelcontextprotocol.modern.McpSchema;
import io.modelcontextprotocol.modern.McpSchema.CallToolOutcome;
import io.modelcontextprotocol.modern.McpSchema.CallToolRequest;
import io.modelcontextprotocol.modern.McpSchema.CallToolResult;
import io.modelcontextprotocol.modern.McpSchema.Implementation;
import io.modelcontextprotocol.modern.McpSchema.TextContent;
import io.modelcontextprotocol.modern.McpSchema.ToolAnnotations;
import io.modelcontextprotocol.modern.server.McpRequestContext;
import io.modelcontextprotocol.modern.server.McpServer;
import io.modelcontextprotocol.modern.server.McpSyncResponse;
import io.modelcontextprotocol.modern.server.feature.McpSyncTool;
import io.modelcontextprotocol.modern.server.feature.McpSyncToolRepository;
import io.modelcontextprotocol.modern.server.feature.ToolsFeature;
import io.modelcontextprotocol.modern.server.feature.ToolsPage;
import io.modelcontextprotocol.modern.server.transport.HttpServletMcpTransport;
import io.modelcontextprotocol.server.transport.ServerHttpHeaderValidator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The protocol of 2026-07-28: each request stands alone and names its version.
final class CurrentProtocol {
    /// How long clients may keep the list of tools: it changes with the roles of the account.
    private static final long LIST_MILLIS = 60_000;

    private CurrentProtocol() {}

    static HttpServletMcpTransport servlet(
            McpTools tools, McpJsonMapper json, JsonSchemaValidator validator) {
        var feature =
                ToolsFeature.ofSync(
                        new Repository(tools),
                        json,
                        validator,
                        LIST_MILLIS,
                        McpSchema.CacheScope.PRIVATE);
        var server =
                McpServer.builder()
                        .serverInfo(
                                Implementation.builder(McpTools.SERVER_NAME, tools.version())
                                        .title(McpTools.SERVER_TITLE)
                                        .build())
                        .instructions(McpTools.INSTRUCTIONS)
                        .jsonMapper(json)
                        .feature(feature)
                        .build();
        return HttpServletMcpTransport.builder(server)
                .jsonMapper(json)
                .contextExtractor(McpCaller::context)
                // OriginFilter has checked them
                .httpHeaderValidator(ServerHttpHeaderValidator.NOOP)
                .build();
    }

    private record Repository(McpTools tools) implements McpSyncToolRepository {
        @Override
        public ToolsPage list(McpRequestContext context, @Nullable String cursor) {
            var caller = McpCaller.of(context.transportContext());
            return ToolsPage.of(
                    tools.offeredTo(caller).stream().map(Repository::definition).toList());
        }

        @Override
        public @Nullable McpSyncTool find(McpRequestContext context, String name) {
            return tools.find(name)
                    .map(tool -> McpSyncTool.of(definition(tool), handler(tool)))
                    .orElse(null);
        }

        private static McpSchema.Tool definition(McpTool tool) {
            return McpSchema.Tool.builder(tool.name(), tool.inputSchema())
                    .description(tool.description())
                    .annotations(ToolAnnotations.builder().readOnlyHint(tool.isReadOnly()).build())
                    .build();
        }

        private static McpSyncTool.Handler handler(McpTool tool) {
            return (context, request) -> call(tool, context, request);
        }

        private static McpSyncResponse<CallToolOutcome> call(
                McpTool tool, McpRequestContext context, CallToolRequest request) {
            var arguments =
                    Objects.requireNonNullElse(request.arguments(), Map.<String, Object>of());
            try {
                var caller = McpCaller.of(context.transportContext());
                return McpSyncResponse.result(result(McpTools.call(tool, caller, arguments)));
            } catch (InvalidArgumentsException invalid) {
                throw McpException.invalidParams(invalid.getMessage());
            }
        }

        private static CallToolOutcome result(McpToolResult result) {
            return CallToolResult.builder()
                    .addContent(TextContent.builder(result.text()).build())
                    .structuredContent(result.content())
                    .isError(result.error())
                    .build();
        }
    }
}
