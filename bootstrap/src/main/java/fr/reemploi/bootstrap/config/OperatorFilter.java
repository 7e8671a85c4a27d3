package fr.reemploi.bootstrap.config;

import fr.reemploi.adapters.http.HttpAdapter;
import fr.reemploi.application.session.AuthenticateSession;
import fr.reemploi.application.shared.StorageUnavailableException;
import fr.reemploi.domain.account.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Grants the operator role to administrators with an access token and to requests from this
/// machine.
final class OperatorFilter extends OncePerRequestFilter {
    static final String ROLE = "OPERATOR";

    private final AuthenticateSession sessions;

    OperatorFilter(AuthenticateSession sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HttpAdapter.isLocal(request) || isAdministrator(request))
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(
                                    "operator",
                                    "",
                                    AuthorityUtils.createAuthorityList("ROLE_" + ROLE)));
        chain.doFilter(request, response);
    }

    /// Nobody is an administrator while the store cannot be read; health is reported all the same.
    private boolean isAdministrator(HttpServletRequest request) {
        try {
            return isSignedInAdministrator(request);
        } catch (StorageUnavailableException unknown) {
            return false;
        }
    }

    /// The liveness probe has no details: it reads no store, which may hang.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health/liveness");
    }

    private boolean isSignedInAdministrator(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith("Bearer "))
                .flatMap(header -> sessions.authenticateToken(header.substring("Bearer ".length())))
                .filter(actor -> actor.is(Role.ADMIN))
                .isPresent();
    }
}
