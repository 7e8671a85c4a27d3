package fr.reemploi.bootstrap.config;

import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.InstallationMark;
import fr.reemploi.bootstrap.installation.Installation;
import fr.reemploi.bootstrap.installation.Options;
import fr.reemploi.bootstrap.jobs.Jobs;
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
    CoreWiring.class,
    StoreWiring.class,
    SearchWiring.class,
    PaymentWiring.class,
    CarrierWiring.class,
    OutsideWiring.class,
    ImageWiring.class,
    RegistryWiring.class,
    DeliveryWiring.class,
    Jobs.class,
    OperationsWiring.class
})
public class Server {
    @Bean
    InstalledAs installedAs(Options options, InstallationMark store, Ids ids) {
        return new InstalledAs(
                Installation.settle(options.data(), store, options.mongodbUri().isEmpty(), ids));
    }

    /// Which installation this is; made before anything is served.
    record InstalledAs(UUID id) {}
}
