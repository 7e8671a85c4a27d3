package fr.reemploi.adapters.http.api;

import fr.reemploi.adapters.http.api.RateLimits.Kind;
import fr.reemploi.application.lookup.ClientKey;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.RateLimitedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Enforces rate limits per account, or per network address for unauthenticated callers. What an
/// attacker would repeat (passwords, codes, registrations, e-mails) is limited by the use cases.
public final class RateLimitFilter extends OncePerRequestFilter {
    private final RateLimits limits;

    public RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    /// Photos and the pages of the API reference are exempt: a page loads dozens of them, and they
    /// are cheap.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/photos/") || path.startsWith("/swagger-ui");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (limits.isEnabled()) {
            try {
                count(request);
            } catch (RateLimitedException exception) {
                ProblemExceptionResolver.respond(exception, request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void count(HttpServletRequest request) {
        var kind = kind(request.getMethod(), request.getRequestURI());
        var account = ActorAuthentication.current().map(actor -> actor.account().toString());
        if (account.isPresent()) limits.count(kind, account.get());
        else limits.count(kind, ClientAddress.of(request.getRemoteAddr()));
    }

    static Kind kind(String method, String path) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS" -> Kind.READ;
            default -> {
                if (path.startsWith(ApiPaths.WEBHOOKS)) yield Kind.WEBHOOK;
                yield path.endsWith("/imports") ? Kind.IMPORT : Kind.WRITE;
            }
        };
    }

    /// The key of the account, else of the network address.
    static String caller(HttpServletRequest request) {
        return clientKey(request).name();
    }

    public static ClientKey clientKey(HttpServletRequest request) {
        return ClientKey.of(
                ActorAuthentication.current(), ClientAddress.of(request.getRemoteAddr()));
    }
}
