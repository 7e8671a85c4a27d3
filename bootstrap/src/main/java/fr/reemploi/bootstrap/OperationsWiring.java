package fr.reemploi.bootstrap;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.search.PartIndex;
import fr.reemploi.application.session.KeepSession;
import fr.reemploi.domain.account.Role;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// What operators look at: health for everybody, metrics for administrators and for this machine
/// itself.
@Configuration(proxyBeanMethods = false)
class OperationsWiring {
    @Bean
    @Order(0)
    SecurityFilterChain operations(HttpSecurity http, KeepSession sessions) {
        return http.securityMatcher("/actuator/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/actuator/health/**")
                                .permitAll()
                                .anyRequest()
                                .access((_, request) ->
                                        new AuthorizationDecision(mayOperate(request, sessions))))
                .build();
    }

    @Bean
    HealthIndicator storeHealth(Accounts accounts) {
        return () -> {
            accounts.anyAdministrator();
            return Health.up().build();
        };
    }

    @Bean
    HealthIndicator searchHealth(PartIndex index) {
        return () -> Health.up().withDetail("listings", index.size()).build();
    }

    @Bean
    MeterBinder indexSize(PartIndex index) {
        return registry ->
                Gauge.builder("reemploi.index.listings", index, PartIndex::size)
                        .description("Listings in the search index")
                        .register(registry);
    }

    private static boolean mayOperate(RequestAuthorizationContext asked, KeepSession sessions) {
        var request = asked.getRequest();
        // a proxy on this machine speaks for others: then an administrator's token is needed
        var direct = request.getHeader("X-Forwarded-For") == null;
        if (direct && isLoopback(request.getRemoteAddr())) return true;
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith("Bearer "))
                .flatMap(header -> sessions.bearer(header.substring("Bearer ".length())))
                .filter(actor -> actor.is(Role.ADMIN))
                .isPresent();
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
