package fr.reemploi.bootstrap.config;

import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.InstallationIdStore;
import fr.reemploi.bootstrap.installation.Installation;
import fr.reemploi.bootstrap.installation.StartupOptions;
import fr.reemploi.bootstrap.jobs.JobsConfiguration;
import java.util.UUID;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/// The server: both driving adapters on the whole house. Bootstrap itself is not scanned, its
/// wiring is named.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({"fr.reemploi.adapters.http", "fr.reemploi.adapters.web"})
@Import({
    CoreConfiguration.class,
    StoreConfiguration.class,
    SearchConfiguration.class,
    PaymentConfiguration.class,
    CarrierConfiguration.class,
    HttpClientConfiguration.class,
    ImageConfiguration.class,
    LookupConfiguration.class,
    DeliveryConfiguration.class,
    JobsConfiguration.class,
    OperationsConfiguration.class
})
public class ServerConfiguration {
    @Bean
    InstallationId installationId(StartupOptions options, InstallationIdStore store, Ids ids) {
        return new InstallationId(
                Installation.identify(options.data(), store, options.mongodbUri().isEmpty(), ids));
    }

    /// Which installation this is; made before anything is served.
    record InstallationId(UUID id) {}
}
