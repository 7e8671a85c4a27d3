package fr.reemploi.adapters.http.api;

import fr.reemploi.application.session.AuthenticateSession;
import fr.reemploi.domain.shared.UnauthenticatedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Authenticates the caller by the access token. An invalid token is rejected even where no
/// authentication is required, so that clients notice.
public final class BearerFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final int MAX_TOKEN_LENGTH = 4_096;

    private final AuthenticateSession sessions;

    public BearerFilter(AuthenticateSession sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && !header.isBlank()) {
            try {
                authenticate(header);
            } catch (RuntimeException exception) {
                ProblemExceptionResolver.respond(exception, request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void authenticate(String header) {
        var actor =
                isBearer(header)
                        ? sessions.authenticateToken(header.substring(SCHEME.length()).strip())
                        : java.util.Optional.<fr.reemploi.application.shared.Actor>empty();
        var caller = actor.orElseThrow(() -> new UnauthenticatedException("token.invalid"));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ActorAuthentication(caller));
        SecurityContextHolder.setContext(context);
    }

    private static boolean isBearer(String header) {
        return header.length() <= MAX_TOKEN_LENGTH
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }
}
