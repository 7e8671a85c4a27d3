package fr.reemploi.bootstrap.config;

import fr.reemploi.adapters.lookups.LookupsAdapter;
import fr.reemploi.application.radio.CheckStations;
import fr.reemploi.application.radio.StreamProbe;
import fr.reemploi.bootstrap.jobs.BackgroundJob;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The radio and the job that checks its stations.
@Configuration(proxyBeanMethods = false)
class RadioConfiguration {
    /// A start has more urgent work.
    private static final Duration FIRST_CHECK = Duration.ofMinutes(2);

    /// A new station is checked soon, because its redirects matter to the policy of pages.
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private static final int RUNS_BETWEEN_CHECKS = 30;

    @Bean
    StreamProbe streamProbe(LookupsAdapter lookups) {
        return lookups.streamProbe();
    }

    /// Each node checks from its own place in the network.
    @Bean
    BackgroundJob stationChecks(CheckStations stations) {
        var runs = new AtomicInteger();
        return new BackgroundJob(
                "station-checks",
                () -> {
                    var run = runs.getAndIncrement();
                    if (run == 0) return FIRST_CHECK;
                    if (run % RUNS_BETWEEN_CHECKS == 1) stations.check();
                    else stations.checkNew();
                    return INTERVAL;
                });
    }
}
