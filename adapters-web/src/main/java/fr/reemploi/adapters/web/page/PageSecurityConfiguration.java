package fr.reemploi.adapters.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The security of everything that is not the API: forms are protected against other sites, pages
/// against foreign content. Who may do what is decided by the use cases.
@Configuration(proxyBeanMethods = false)
class PageSecurityConfiguration {
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, ContentSecurityPolicy policy) {
        return http.csrf(PageSecurityConfiguration::protectForms)
                .headers(headers -> protectPages(headers, policy))
                .exceptionHandling(handling ->
                        handling.accessDeniedHandler(PageSecurityConfiguration::explain))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests ->
                        // open only where a chain of their own says so
                        requests.requestMatchers("/actuator/**").denyAll().anyRequest().permitAll())
                .build();
    }

    /// The token stands in a cookie only this site can set and in each form: no session is needed.
    private static void protectForms(CsrfConfigurer<HttpSecurity> csrf) {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName("csrf");
        cookie.setCookieCustomizer(attributes -> attributes.httpOnly(true).sameSite("Lax"));
        csrf.csrfTokenRepository(cookie).ignoringRequestMatchers("/csp");
    }

    private static void protectPages(
            HeadersConfigurer<HttpSecurity> headers, ContentSecurityPolicy contentSecurityPolicy) {
        headers.addHeaderWriter(contentSecurityPolicy)
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .referrerPolicy(
                        policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("geolocation=(), microphone=(), payment=()"));
    }

    private static void explain(
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
