package fr.reemploi.adapters.http.mcp;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.Problem;
import fr.reemploi.adapters.http.api.ProblemMapper;
import fr.reemploi.adapters.http.api.ProblemWriter;
import fr.reemploi.application.shared.PublicUrl;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Rejects requests to `/mcp` by pages of other sites. Where no public address is configured, the
/// address of the request counts, unless it is a name: a page could have its own name point at this
/// machine.
public final class OriginFilter extends OncePerRequestFilter {
    private static final Pattern NO_NAME =
            Pattern.compile("https?://(localhost|[0-9.]+|\\[[0-9a-f:.]+])(:[0-9]+)?");

    private final AbsoluteLinks links;
    private final PublicUrl site;

    public OriginFilter(AbsoluteLinks links, PublicUrl site) {
        this.links = links;
        this.site = site;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(ApiPaths.MCP);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var base = links.base(request);
        request.setAttribute(
                ProblemMapper.RESOURCE_METADATA, base + ProtectedResourceController.PATH_OF_MCP);
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || isOwn(origin, base)) chain.doFilter(request, response);
        else ProblemWriter.write(Problem.of(403, "origin.foreign", origin), request, response);
    }

    private boolean isOwn(String origin, String base) {
        return origin.equalsIgnoreCase(base)
                && (!site.isDerived() || NO_NAME.matcher(base).matches());
    }
}
