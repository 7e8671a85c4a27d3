package fr.reemploi.bootstrap.config;

import fr.reemploi.adapters.lookups.LookupsAdapter;
import fr.reemploi.application.radio.CheckStations;
import fr.reemploi.application.radio.StreamProbe;
import fr.reemploi.bootstrap.jobs.BackgroundJob;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The radio and the job that checks its stations.
@Configuration(proxyBeanMethods = false)
class RadioConfiguration {
    /// A start has more urgent work.
    private static final Duration FIRST_CHECK = Duration.ofMinutes(2);

    private static final Duration CHECK_INTERVAL = Duration.ofMinutes(30);

    @Bean
    StreamProbe streamProbe(LookupsAdapter lookups) {
        return lookups.streamProbe();
    }

    /// Each node checks from its own place in the network.
    @Bean
    BackgroundJob stationChecks(CheckStations stations) {
        var started = new AtomicBoolean();
        return new BackgroundJob(
                "station-checks",
                () -> {
                    if (!started.getAndSet(true)) return FIRST_CHECK;
                    stations.check();
                    return CHECK_INTERVAL;
                });
    }
}
