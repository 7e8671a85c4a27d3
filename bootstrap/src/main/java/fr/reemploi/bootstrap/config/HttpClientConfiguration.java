package fr.reemploi.bootstrap.config;

import fr.reemploi.application.settings.CurrentSettings;
import fr.reemploi.application.settings.ServiceAddresses;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.StartupException;
import fr.reemploi.application.system.ServiceStates;
import fr.reemploi.application.system.ServiceStates.ServiceState;
import fr.reemploi.bootstrap.installation.StartupOptions;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.httpclient.AddressRules;
import fr.reemploi.httpclient.CallListener;
import fr.reemploi.httpclient.HttpClientSettings;
import fr.reemploi.httpclient.HttpClients;
import fr.reemploi.httpclient.ServiceHealth;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The HTTP client for other services, with its metrics and health.
@Configuration(proxyBeanMethods = false)
public class HttpClientConfiguration {
    private static final String CALLS = "reemploi.http.client.calls";

    /// Validates settings from environment variables before the server starts.
    @Bean
    ValidatedOverrides validatedOverrides(CurrentSettings settings) {
        try {
            settings.checkOverrides();
        } catch (InvalidInputException invalid) {
            var error = invalid.errors().getFirst();
            throw new StartupException(
                    "startup.override.invalid", error.field(), Messages.of(error, Language.FR));
        }
        return new ValidatedOverrides();
    }

    @Bean
    AddressRules addressRules(CurrentSettings settings, ValidatedOverrides validated) {
        return AddressRules.allowing(
                AllowedHosts.of(
                        StartupOptions.environment(AllowedHosts.VARIABLE),
                        settings.overriddenAddresses()));
    }

    @Bean
    ServiceAddresses serviceAddresses(AddressRules rules) {
        return address ->
                rules.problem(address)
                        .ifPresent(problem -> {
                            throw new InvalidInputException(code(problem), address);
                        });
    }

    private static String code(AddressRules.Problem problem) {
        return switch (problem) {
            case MALFORMED -> "setting.not-an-address";
            case NOT_HTTPS -> "setting.address.not-https";
            case NOT_PUBLIC -> "setting.address.not-public";
        };
    }

    /// Commands have no meter registry.
    @Bean
    HttpClients httpClients(ObjectProvider<MeterRegistry> meters, AddressRules addresses) {
        var listener =
                meters.stream()
                        .findFirst()
                        .map(HttpClientConfiguration::listener)
                        .orElse(CallListener.none());
        var proxies = EnvironmentProxies.of(StartupOptions::environment);
        return new HttpClients(
                HttpClientSettings.defaults().withProxies(proxies).withAddresses(addresses),
                listener);
    }

    private static CallListener listener(MeterRegistry meters) {
        return (service, outcome, took) ->
                meters.timer(CALLS, "service", service, "outcome", outcome).record(took);
    }

    /// Reports the state of each service. It is always up, since the site works without other
    /// services.
    @Bean
    HealthIndicator servicesHealthIndicator(HttpClients httpClients) {
        return () -> {
            var health = Health.up();
            httpClients
                    .health()
                    .forEach((name, status) -> health.withDetail(name, describe(status)));
            return health.build();
        };
    }

    @Bean
    ServiceStates serviceStates(HttpClients httpClients) {
        return () ->
                httpClients.health().entrySet().stream()
                        .map(entry ->
                                new ServiceState(
                                        entry.getKey(),
                                        entry.getValue().failure(),
                                        entry.getValue().since()))
                        .toList();
    }

    private static String describe(ServiceHealth health) {
        if (health.isUp()) return "up";
        var since = health.since().map(at -> " since " + at).orElse("");
        var circuit = health.circuitOpen() ? ", circuit open" : "";
        return "down" + since + ": " + health.failure().orElse("") + circuit;
    }

    /// Marks that the settings from environment variables are valid.
    record ValidatedOverrides() {}
}
