package fr.reemploi.bootstrap.config;

import fr.reemploi.adapters.lookups.LookupsAdapter;
import fr.reemploi.adapters.lookups.LookupsSettings;
import fr.reemploi.application.lookup.LookUpPlate;
import fr.reemploi.application.lookup.PlateRegister;
import fr.reemploi.application.lookup.Verification;
import fr.reemploi.application.lookup.VerifySellers;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.bootstrap.jobs.BackgroundJob;
import fr.reemploi.bootstrap.jobs.JobsConfiguration;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.httpclient.HttpClients;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Look-ups in the registers of plates, companies and VAT numbers, and their jobs.
@Configuration(proxyBeanMethods = false)
class LookupConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(LookupConfiguration.class);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(2);
    private static final Duration HOURLY = Duration.ofHours(1);

    @Bean
    LookupsAdapter lookups(
            HttpClients httpClients, Settings settings, Catalogue catalogue, InstantSource clock) {
        return new LookupsAdapter(
                httpClients,
                () -> Optional.of(LookupsSettings.of(settings.of(SectionId.REGISTRIES))),
                catalogue,
                clock);
    }

    @Bean
    PlateRegister plateLookup(LookupsAdapter lookups) {
        return lookups.plateLookup();
    }

    @Bean
    VerifySellers.Registers registers(LookupsAdapter lookups) {
        return new VerifySellers.Registers(lookups.companyRegister(), lookups.vatRegister());
    }

    @Bean
    Probe lookupsProbe(LookupsAdapter lookups) {
        return lookups.probe();
    }

    @Bean
    BackgroundJob sellerVerification(
            VerifySellers sellers, JobsConfiguration.Leadership leadership) {
        return new BackgroundJob(
                "seller-verification",
                leadership.onOneNode(
                        "seller-verification",
                        () -> {
                            sellers.verifyDue(LookupConfiguration::logUnconfirmed);
                            return POLL_INTERVAL;
                        }));
    }

    @Bean
    BackgroundJob plateCleanup(LookUpPlate plates) {
        return new BackgroundJob(
                "plate-cleanup",
                () -> {
                    plates.deleteExpired();
                    return HOURLY;
                });
    }

    private static void logUnconfirmed(Verification verification) {
        LOG.warn(
                "numbers of seller {} not confirmed by the registers: SIRET {}, VAT number {}",
                verification.seller(),
                verification.siretStatus().map(Enum::name).orElse("none"),
                verification.vatStatus().map(Enum::name).orElse("none"));
    }
}
