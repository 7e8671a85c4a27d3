package fr.reemploi.adapters.http.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/// The paths programs call, as opposed to the pages people look at.
public final class ApiPaths {
    public static final String BASE = "/api/v1";

    static final String WEBHOOKS = BASE + "/webhooks/";

    /// What the security chain of this adapter guards.
    public static final List<String> GUARDED =
            List.of(
                    "/api/**",
                    "/openapi.json",
                    "/openapi.json/**",
                    "/docs/**",
                    "/swagger-ui/**",
                    "/.well-known/**",
                    "/photos/**");

    private static final List<String> FAMILIES =
            List.of("/api", "/openapi.json", "/.well-known", "/photos", "/actuator", "/swagger-ui");

    private ApiPaths() {}

    /// Whether errors on this path are for programs.
    public static boolean isApi(String path) {
        for (var family : FAMILIES) {
            if (path.startsWith(family)
                    && (path.length() == family.length() || path.charAt(family.length()) == '/'))
                return true;
        }
        return false;
    }

    static boolean isApi(HttpServletRequest request) {
        return isApi(request.getRequestURI());
    }
}
