package fr.reemploi.adapters.http.mcp;

import fr.reemploi.application.cody.CodyCaller;
import io.modelcontextprotocol.common.McpTransportContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/// Who calls a tool, by which request.
///
/// @param base the URL of this site, without a trailing slash
record McpCaller(CodyCaller caller, HttpServletRequest request, String base) {
    private static final String KEY = McpCaller.class.getName();

    /// Keeps the caller with the request, for `context`.
    void attach() {
        request.setAttribute(KEY, this);
    }

    /// What the library passes on from a request to a tool.
    static McpTransportContext context(HttpServletRequest request) {
        return McpTransportContext.create(Map.of(KEY, request.getAttribute(KEY)));
    }

    static McpCaller of(McpTransportContext context) {
        return (McpCaller) context.get(KEY);
    }
}
