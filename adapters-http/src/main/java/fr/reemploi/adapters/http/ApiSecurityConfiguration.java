package fr.reemploi.adapters.http;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ActorFilter;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.BearerFilter;
import fr.reemploi.adapters.http.api.IdempotencyFilter;
import fr.reemploi.adapters.http.api.ProblemMapper;
import fr.reemploi.adapters.http.api.ProblemWriter;
import fr.reemploi.adapters.http.api.RateLimitFilter;
import fr.reemploi.adapters.http.api.RateLimits;
import fr.reemploi.adapters.http.api.Routes;
import fr.reemploi.adapters.http.mcp.OriginFilter;
import fr.reemploi.application.session.AuthenticateSession;
import fr.reemploi.application.shared.IdempotencyStore;
import fr.reemploi.application.shared.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.CorsFilter;

/// The Spring Security filter chain of the API. It authenticates the caller; use cases authorize.
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfiguration {
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            AuthenticateSession sessions,
            RateLimits limits,
            Routes routes,
            IdempotencyStore store,
            AbsoluteLinks links,
            PublicUrl site,
            InstantSource clock) {
        return http.securityMatcher(ApiPaths.SECURED.toArray(String[]::new))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .cors(cors -> cors.configurationSource(request -> anyOrigin(request, routes)))
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(new ApiHeaders()))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((request, response, _) ->
                                        ProblemWriter.write(
                                                ProblemMapper.byStatus(401), request, response))
                                .accessDeniedHandler((request, response, _) ->
                                        ProblemWriter.write(
                                                ProblemMapper.byStatus(403), request, response)))
                .addFilterBefore(new OriginFilter(links, site), CorsFilter.class)
                .addFilterAfter(new BearerFilter(sessions), ExceptionTranslationFilter.class)
                .addFilterAfter(new RateLimitFilter(limits), BearerFilter.class)
                .addFilterAfter(new ActorFilter(routes), RateLimitFilter.class)
                .addFilterAfter(new IdempotencyFilter(store, routes, clock), ActorFilter.class)
                .build();
    }

    /// Allows every origin: clients authenticate with a bearer token, never with a cookie.
    private static CorsConfiguration anyOrigin(HttpServletRequest request, Routes routes) {
        // asked for each request, and of use to those from another origin alone
        var methods =
                CorsUtils.isCorsRequest(request)
                        ? routes.methods(request.getRequestURI())
                        : Set.<String>of();
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        cors.setAllowedMethods(List.copyOf(methods));
        cors.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        cors.setExposedHeaders(List.of("ETag", "Location", "Retry-After", "X-Request-Id"));
        cors.setAllowCredentials(false);
        cors.setMaxAge(Duration.ofHours(1));
        return cors;
    }
}
