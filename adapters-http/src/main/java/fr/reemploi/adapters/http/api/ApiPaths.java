package fr.reemploi.adapters.http.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/// Paths of the API, as opposed to the paths of pages.
public final class ApiPaths {
    public static final String BASE = "/api/v1";

    /// The endpoint of the Model Context Protocol.
    public static final String MCP = "/mcp";

    static final String WEBHOOKS = BASE + "/webhooks/";

    /// Patterns the API security filter chain applies to.
    public static final List<String> SECURED =
            List.of(
                    "/api/**",
                    "/openapi.json",
                    "/openapi.json/**",
                    "/docs/**",
                    "/swagger-ui/**",
                    "/.well-known/**",
                    "/photos/**",
                    MCP);

    private static final List<String> PREFIXES =
            List.of(
                    "/api",
                    "/openapi.json",
                    "/.well-known",
                    "/photos",
                    "/actuator",
                    "/swagger-ui",
                    MCP);

    private ApiPaths() {}

    /// Whether errors on this path are returned as problems (and not as pages).
    public static boolean isApi(String path) {
        for (var prefix : PREFIXES) {
            if (path.startsWith(prefix)
                    && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/'))
                return true;
        }
        return false;
    }

    static boolean isApi(HttpServletRequest request) {
        return isApi(request.getRequestURI());
    }
}
