package fr.reemploi.adapters.http.api;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.UnauthenticatedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;

/// Rejects requests without a token to controllers that need an actor, and those of others than
/// administrators to theirs, before anything reads parameters or the body.
public final class ActorFilter extends OncePerRequestFilter {
    private static final String ADMINISTRATION = ApiPaths.BASE + "/admin/";
    private static final List<String> WITHOUT_BODY = List.of("GET", "HEAD", "OPTIONS");

    private final Routes routes;

    public ActorFilter(Routes routes) {
        this.routes = routes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ActorAuthentication.current().isPresent()
                ? !request.getRequestURI().startsWith(ADMINISTRATION)
                : WITHOUT_BODY.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var handlers = routes.handlers(request.getMethod(), request.getRequestURI());
        if (!handlers.isEmpty() && handlers.stream().allMatch(ActorFilter::needsActor)) {
            try {
                check(ActorAuthentication.current());
            } catch (UnauthenticatedException | ForbiddenException rejection) {
                ProblemExceptionResolver.respond(rejection, request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void check(Optional<Actor> actor) {
        actor.orElseThrow(() -> new UnauthenticatedException("authentication.required"))
                .require(Role.ADMIN);
    }

    private static boolean needsActor(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Actor.class);
    }
}
