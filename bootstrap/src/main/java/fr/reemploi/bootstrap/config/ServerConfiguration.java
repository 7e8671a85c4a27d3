package fr.reemploi.bootstrap.config;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.InstallationIdStore;
import fr.reemploi.bootstrap.installation.Installation;
import fr.reemploi.bootstrap.installation.StartupOptions;
import fr.reemploi.bootstrap.jobs.JobsConfiguration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/// The server with the REST API and the web site. Configuration classes are imported explicitly,
/// not scanned.
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
    AiConfiguration.class,
    LookupConfiguration.class,
    RadioConfiguration.class,
    DeliveryConfiguration.class,
    JobsConfiguration.class,
    OperationsConfiguration.class
})
public class ServerConfiguration {
    @Bean
    InstallationId installationId(
            StartupOptions options, InstallationIdStore store, Accounts accounts, Ids ids) {
        return new InstallationId(
                Installation.identify(
                        options.data(),
                        store,
                        options.mongodbUri().isEmpty(),
                        () -> !accounts.page(1, Optional.empty()).items().isEmpty(),
                        ids));
    }

    /// The installation id; created before the server accepts requests.
    record InstallationId(UUID id) {}
}
