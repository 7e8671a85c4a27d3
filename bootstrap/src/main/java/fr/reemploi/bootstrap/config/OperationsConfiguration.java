package fr.reemploi.bootstrap.config;

import fr.reemploi.application.search.PartIndex;
import fr.reemploi.application.session.AuthenticateSession;
import fr.reemploi.application.shared.Leases;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/// Health and metrics. Health is public; its details and the metrics are for administrators and
/// requests from this machine.
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {
    @Bean
    @Order(0)
    SecurityFilterChain operations(HttpSecurity http, AuthenticateSession sessions) {
        return http.securityMatcher("/actuator/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new OperatorFilter(sessions), AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/actuator/health/**")
                                .permitAll()
                                .anyRequest()
                                .hasRole(OperatorFilter.ROLE))
                .build();
    }

    /// Limits the time of every check, those of Spring Boot included.
    @Bean
    static BeanPostProcessor healthTimeLimits() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HealthIndicator check
                        ? new TimeLimitedHealthIndicator(
                                name, check, TimeLimitedHealthIndicator.LIMIT)
                        : bean;
            }
        };
    }

    @Bean(destroyMethod = "close")
    WriteProbe writeProbe(Leases leases, InstantSource clock) {
        return WriteProbe.of(leases, clock);
    }

    /// Down as long as the store accepts no writes, so that a server that can save nothing counts
    /// as not ready.
    @Bean
    HealthIndicator storeHealthIndicator(WriteProbe probe) {
        return () ->
                probe.failure()
                        .map(reason -> Health.down().withDetail("reason", reason).build())
                        .orElseGet(() -> Health.up().build());
    }

    @Bean
    HealthIndicator searchHealthIndicator(PartIndex index) {
        return () -> Health.up().withDetail("listings", index.size()).build();
    }

    @Bean
    MeterBinder indexSize(PartIndex index) {
        return registry ->
                Gauge.builder("reemploi.index.listings", index, PartIndex::size)
                        .description("Listings in the search index")
                        .register(registry);
    }
}
