package fr.reemploi.bootstrap;

import fr.reemploi.application.event.RelayEvents;
import fr.reemploi.application.imports.RunImports;
import fr.reemploi.application.search.KeepIndex;
import fr.reemploi.application.search.PartIndex;
import fr.reemploi.application.session.Sessions;
import fr.reemploi.application.shared.IdempotentCalls;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the program does by itself while it serves.
@Configuration(proxyBeanMethods = false)
class Jobs {
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration HOURLY = Duration.ofHours(1);

    @Bean
    Loop indexing(KeepIndex keeper, PartIndex index, Options options, InstantSource clock) {
        return new Loop("indexing", new IndexRound(keeper, index, options.data(), clock));
    }

    @Bean
    Loop relaying(RelayEvents relay) {
        return new Loop("relaying", () -> relay.relay() > 0 ? Duration.ZERO : SOON);
    }

    @Bean
    Loop importing(RunImports imports) {
        return new Loop("importing", () -> imports.runNext() ? Duration.ZERO : SOON);
    }

    @Bean
    Loop forgetting(Sessions sessions, IdempotentCalls calls, InstantSource clock) {
        return new Loop(
                "forgetting",
                () -> {
                    sessions.forgetExpiredBefore(clock.instant());
                    calls.forgetBefore(clock.instant().minus(IdempotentCalls.MEMORY));
                    return HOURLY;
                });
    }
}
