package fr.reemploi.bootstrap.config;

import fr.reemploi.application.settings.CurrentSettings;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.bootstrap.installation.StartupException;
import fr.reemploi.bootstrap.installation.StartupOptions;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
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

/// The way out to other services.
@Configuration(proxyBeanMethods = false)
public class HttpClientConfiguration {
    private static final String CALLS = "reemploi.outbound.calls";

    /// What the environment says of settings is looked at before anything is served.
    @Bean
    ValidatedOverrides validatedOverrides(CurrentSettings settings) {
        try {
            settings.checkOverrides();
        } catch (InvalidInputException wrong) {
            var fault = wrong.errors().getFirst();
            throw new StartupException(
                    "La variable "
                            + fault.field()
                            + " ne va pas : "
                            + Messages.of(fault, Language.FR),
                    "Corrigez-la ou retirez-la, puis relancez.");
        }
        return new ValidatedOverrides();
    }

    /// Commands that end have no meters.
    @Bean
    HttpClients httpClients(ObjectProvider<MeterRegistry> meters) {
        var listener =
                meters.stream()
                        .findFirst()
                        .map(HttpClientConfiguration::listener)
                        .orElse(CallListener.none());
        var proxies = EnvironmentProxies.of(StartupOptions::environment);
        return new HttpClients(HttpClientSettings.defaults().withProxies(proxies), listener);
    }

    private static CallListener listener(MeterRegistry meters) {
        return (service, outcome, took) ->
                meters.timer(CALLS, "service", service, "outcome", outcome).record(took);
    }

    /// Services outside, by name. One that is down is no fault of this site, which goes on without
    /// it: it is named, and the site stays up.
    @Bean
    HealthIndicator outsideHealthIndicator(HttpClients httpClients) {
        return () -> {
            var health = Health.up();
            httpClients
                    .health()
                    .forEach((name, status) -> health.withDetail(name, describe(status)));
            return health.build();
        };
    }

    private static String describe(ServiceHealth standing) {
        if (standing.isUp()) return "up";
        var since = standing.since().map(at -> " since " + at).orElse("");
        var circuit = standing.circuitOpen() ? ", left alone for a while" : "";
        return "down" + since + ": " + standing.failure().orElse("") + circuit;
    }

    /// Whatever the environment says of settings can be.
    record ValidatedOverrides() {}
}
