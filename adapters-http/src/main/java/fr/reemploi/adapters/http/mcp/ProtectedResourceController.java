package fr.reemploi.adapters.http.mcp;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.EnumNames;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Metadata of `/mcp` as a resource that access tokens open (RFC 9728).
@Hidden
@RestController
class ProtectedResourceController {
    static final String PATH = "/.well-known/oauth-protected-resource";
    static final String PATH_OF_MCP = PATH + ApiPaths.MCP;

    private final AbsoluteLinks links;

    ProtectedResourceController(AbsoluteLinks links) {
        this.links = links;
    }

    @GetMapping(
            path = {PATH, PATH_OF_MCP},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ProtectedResource metadata(HttpServletRequest request) {
        var base = links.base(request);
        return new ProtectedResource(
                base + ApiPaths.MCP,
                "Réemploi",
                List.of("header"),
                Stream.of(Role.values()).map(EnumNames::of).toList(),
                base + "/docs");
    }

    /// @param scopes the roles of accounts: a token has those of its account
    /// @param documentation how a token is obtained: `POST /api/v1/sessions`
    record ProtectedResource(
            String resource,
            @JsonProperty("resource_name") String name,
            @JsonProperty("bearer_methods_supported") List<String> bearerMethods,
            @JsonProperty("scopes_supported") List<String> scopes,
            @JsonProperty("resource_documentation") String documentation) {}
}
