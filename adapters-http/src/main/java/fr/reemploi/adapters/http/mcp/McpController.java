package fr.reemploi.adapters.http.mcp;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.BufferedRequest;
import fr.reemploi.adapters.http.mcp.McpMessage.InvalidMessageException;
import fr.reemploi.application.cody.CodyCaller;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.json.MalformedJsonException;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The endpoint of the Model Context Protocol (Streamable HTTP), in both its forms: that of
/// 2026-07-28, and that of 2025.
@Hidden
@RestController
class McpController {
    /// Tools check their arguments themselves, with messages for people.
    private static final JsonSchemaValidator CHECKED_BY_TOOLS =
            (_, _) -> ValidationResponse.asValid(null);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final AbsoluteLinks links;
    private final HttpServlet current;
    private final InitializedProtocol initialized;

    McpController(McpTools tools, AbsoluteLinks links) {
        var json = new JacksonMcpJsonMapper(JSON);
        this.links = links;
        this.current = CurrentProtocol.servlet(tools, json, CHECKED_BY_TOOLS);
        this.initialized = new InitializedProtocol(tools, json, CHECKED_BY_TOOLS);
    }

    @PostMapping(path = ApiPaths.MCP, consumes = MediaType.APPLICATION_JSON_VALUE)
    void handle(
            Optional<Actor> actor,
            Language language,
            ClientAddress address,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        new McpCaller(new CodyCaller(actor, address, language), request, links.base(request))
                .attach();
        try (var buffered = new BufferedRequest(request)) {
            var message = McpMessage.read(buffered.getInputStream().readAllBytes());
            if (isCurrent(request, message)) current.service(buffered, response);
            else answer(initialized.handle(McpCaller.context(request), message), response);
        } catch (MalformedJsonException malformed) {
            reject(ErrorCodes.PARSE_ERROR, "Parse error: one JSON object is expected", response);
        } catch (InvalidMessageException invalid) {
            reject(ErrorCodes.INVALID_REQUEST, "Invalid Request", response);
        }
    }

    /// What names an unknown version is answered by the current protocol, which lists those it
    /// knows.
    private static boolean isCurrent(HttpServletRequest request, McpMessage message) {
        if (message.namesVersion()) return true;
        if (message.method().equals("initialize")) return false;
        var version = request.getHeader("MCP-Protocol-Version");
        return version == null
                ? request.getHeader("Mcp-Method") != null
                : !InitializedProtocol.VERSIONS.contains(version);
    }

    private static void answer(Optional<JSONRPCResponse> answer, HttpServletResponse response)
            throws IOException {
        if (answer.isPresent()) write(HttpServletResponse.SC_OK, answer.get(), response);
        else response.setStatus(HttpServletResponse.SC_ACCEPTED);
    }

    private static void reject(int code, String message, HttpServletResponse response)
            throws IOException {
        var error = Map.of("code", code, "message", message);
        // without an id: it could not be read
        write(
                HttpServletResponse.SC_BAD_REQUEST,
                Map.of("jsonrpc", "2.0", "error", error),
                response);
    }

    private static void write(int status, Object message, HttpServletResponse response)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(message));
    }
}
