package fr.reemploi.bootstrap.config;

import fr.reemploi.application.settings.CurrentSettings;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.bootstrap.installation.Options;
import fr.reemploi.bootstrap.installation.Stop;
import fr.reemploi.domain.shared.Invalid;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.httpclient.Outbound;
import fr.reemploi.httpclient.OutboundSettings;
import fr.reemploi.httpclient.Standing;
import fr.reemploi.httpclient.Watch;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The way out to other services.
@Configuration(proxyBeanMethods = false)
public class OutsideWiring {
    private static final String CALLS = "reemploi.outbound.calls";

    /// What the environment says of settings is looked at before anything is served.
    @Bean
    SettingsChecked settingsChecked(CurrentSettings settings) {
        try {
            settings.checkOverrides();
        } catch (Invalid wrong) {
            var fault = wrong.faults().getFirst();
            throw new Stop(
                    "La variable "
                            + fault.field()
                            + " ne va pas : "
                            + Messages.of(fault, Language.FR),
                    "Corrigez-la ou retirez-la, puis relancez.");
        }
        return new SettingsChecked();
    }

    /// Commands that end have no meters.
    @Bean
    Outbound outbound(ObjectProvider<MeterRegistry> meters) {
        var watch = meters.stream().findFirst().map(OutsideWiring::watch).orElse(Watch.none());
        var proxies = EnvironmentProxies.of(Options::environment);
        return new Outbound(OutboundSettings.usual().through(proxies), watch);
    }

    private static Watch watch(MeterRegistry meters) {
        return (service, outcome, took) ->
                meters.timer(CALLS, "service", service, "outcome", outcome).record(took);
    }

    /// Services outside, by name. One that is down is no fault of this site, which goes on without
    /// it: it is named, and the site stays up.
    @Bean
    HealthIndicator outsideHealthIndicator(Outbound outbound) {
        return () -> {
            var health = Health.up();
            outbound.standings()
                    .forEach((name, standing) -> health.withDetail(name, told(standing)));
            return health.build();
        };
    }

    private static String told(Standing standing) {
        if (standing.isUp()) return "up";
        var since = standing.since().map(at -> " since " + at).orElse("");
        var rest = standing.resting() ? ", left alone for a while" : "";
        return "down" + since + ": " + standing.failure().orElse("") + rest;
    }

    /// Whatever the environment says of settings can be.
    record SettingsChecked() {}
}
