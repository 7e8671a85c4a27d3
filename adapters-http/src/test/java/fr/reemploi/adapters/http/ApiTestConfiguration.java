package fr.reemploi.adapters.http;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.listing.InMemoryPhotoStore;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.search.ListingCardFormat;
import fr.reemploi.application.shared.AdvanceableClock;
import fr.reemploi.application.throttle.AttemptListener;
import fr.reemploi.application.throttle.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/// The API on the use cases of an application in memory.
@EnableAutoConfiguration
@ComponentScan("fr.reemploi.adapters.http")
class ApiTestConfiguration {
    @Bean
    static BeanFactoryPostProcessor useCases() {
        var clock = Clock.tick(Clock.system(ZoneOffset.UTC), Duration.ofMillis(1));
        var photos = new InMemoryPhotoStore();
        var application =
                new InMemoryApplication(
                        Ports.IN_MEMORY
                                .with(InstantSource.class, _ -> clock)
                                .with(AdvanceableClock.class, _ -> new AdvanceableClock(clock))
                                .with(
                                        Throttle.class,
                                        _ -> new Throttle(clock, false, AttemptListener.NONE))
                                .with(PhotoStore.class, _ -> photos)
                                .with(
                                        ListingCardFormat.class,
                                        _ -> HttpAdapter.cardFormat(photos)));
        application.overrides.set("REEMPLOI_REGISTRIES_CHECK_COMPANIES", "true");
        return beans -> application.members().forEach(beans::registerSingleton);
    }

    /// Small buffers, so that a client that does not read soon makes the server wait.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
        return tomcat ->
                tomcat.addConnectorCustomizers(
                        connector -> connector.setProperty("socket.txBufSize", "16384"));
    }
}
