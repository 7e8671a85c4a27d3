package fr.reemploi.bootstrap;

import fr.reemploi.adapters.outbound.Outbound;
import fr.reemploi.adapters.outbound.OutboundSettings;
import fr.reemploi.adapters.outbound.Watch;
import fr.reemploi.application.settings.Overrides;
import fr.reemploi.application.settings.SettingField;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.application.settings.Values;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The way out to other services, and the settings that open it.
@Configuration(proxyBeanMethods = false)
class OutsideWiring {
    @Bean
    Overrides overrides() {
        return Options::environment;
    }

    @Bean
    Settings settings(Overrides overrides) {
        return section -> {
            var values = new HashMap<String, String>();
            for (var field : section.fields())
                value(overrides, section.variable(field), field)
                        .ifPresent(value -> values.put(field.name(), value));
            return new Values(values);
        };
    }

    private static java.util.Optional<String> value(
            Overrides overrides, String variable, SettingField field) {
        return overrides.find(variable).map(field.rule()).or(field::usual);
    }

    /// Commands that end have no meters.
    @Bean
    Outbound outbound(ObjectProvider<MeterRegistry> meters) {
        var watch = meters.stream().findFirst().map(OutsideWiring::watch).orElse(Watch.none());
        return new Outbound(OutboundSettings.usual(), watch);
    }

    private static Watch watch(MeterRegistry meters) {
        return (service, outcome, took) ->
                meters.timer("reemploi.outbound.calls", "service", service, "outcome", outcome)
                        .record(took);
    }
}
