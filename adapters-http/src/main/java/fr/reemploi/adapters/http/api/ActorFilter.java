package fr.reemploi.adapters.http.api;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.shared.UnauthenticatedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;

/// Rejects requests without a token to controllers that need an actor, before anything reads the
/// body.
public final class ActorFilter extends OncePerRequestFilter {
    private static final List<String> WITHOUT_BODY = List.of("GET", "HEAD", "OPTIONS");

    private final Routes routes;

    public ActorFilter(Routes routes) {
        this.routes = routes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WITHOUT_BODY.contains(request.getMethod())
                || ActorAuthentication.current().isPresent();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var handlers = routes.handlers(request.getMethod(), request.getRequestURI());
        if (!handlers.isEmpty() && handlers.stream().allMatch(ActorFilter::needsActor))
            ProblemExceptionResolver.respond(
                    new UnauthenticatedException("authentication.required"), request, response);
        else chain.doFilter(request, response);
    }

    private static boolean needsActor(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Actor.class);
    }
}
