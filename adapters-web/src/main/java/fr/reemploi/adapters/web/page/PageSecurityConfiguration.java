package fr.reemploi.adapters.web.page;

import fr.reemploi.application.session.AuthenticateSession;
import fr.reemploi.application.shared.PublicUrl;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;

/// Security of all paths outside the API: CSRF protection of forms and security headers of pages.
/// Use cases authorize actions.
@Configuration(proxyBeanMethods = false)
class PageSecurityConfiguration {
    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            ContentSecurityPolicy policy,
            AuthenticateSession sessions,
            PublicUrl publicUrl,
            @Value("${reemploi.hsts-subdomains:off}") String hstsSubdomains) {
        return http.csrf(csrf -> protectForms(csrf, publicUrl))
                .headers(headers -> protectPages(headers, policy, hstsSubdomains.equals("on")))
                .exceptionHandling(handling ->
                        handling.accessDeniedHandler(PageSecurityConfiguration::handleAccessDenied))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new UploadFilter(sessions, publicUrl), CsrfFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests ->
                        // actuator endpoints are open only if a filter chain of their own
                        // permits
                        // them
                        requests.requestMatchers("/actuator/**").denyAll().anyRequest().permitAll())
                .build();
    }

    /// Double submit: the token is in a cookie and in each form, so no server session is needed.
    private static void protectForms(CsrfConfigurer<HttpSecurity> csrf, PublicUrl publicUrl) {
        csrf.csrfTokenRepository(new SchemeCsrfTokenRepository(publicUrl))
                .ignoringRequestMatchers("/csp");
    }

    private static void protectPages(
            HeadersConfigurer<HttpSecurity> headers,
            ContentSecurityPolicy contentSecurityPolicy,
            boolean hstsSubdomains) {
        headers.addHeaderWriter(contentSecurityPolicy)
                // other hosts of the domain may not be served over https
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(hstsSubdomains))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                // replaces that of the server, which the header writer of Spring Security would
                // keep
                .addHeaderWriter((_, response) ->
                        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin"))
                .permissionsPolicyHeader(
                        policy -> policy.policy("geolocation=(), microphone=(), payment=()"));
    }

    private static void handleAccessDenied(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException exception)
            throws IOException, ServletException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpServletResponse.SC_FORBIDDEN);
        request.setAttribute(ErrorPage.REASON, "error.form-expired");
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        request.getRequestDispatcher("/erreur").forward(request, response);
    }
}
