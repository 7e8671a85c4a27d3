package fr.reemploi.bootstrap.config;

import fr.reemploi.adapters.lookups.LookupsAdapter;
import fr.reemploi.adapters.lookups.LookupsSettings;
import fr.reemploi.application.lookup.LookUpPlate;
import fr.reemploi.application.lookup.PlateRegister;
import fr.reemploi.application.lookup.Verification;
import fr.reemploi.application.lookup.VerifySellers;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.Section;
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

/// The registers of plates, companies and VAT numbers, and the rounds that ask them.
@Configuration(proxyBeanMethods = false)
class LookupConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(LookupConfiguration.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration HOURLY = Duration.ofHours(1);

    @Bean
    LookupsAdapter registries(
            HttpClients outbound, Settings settings, Catalogue catalogue, InstantSource clock) {
        return new LookupsAdapter(
                outbound,
                () -> Optional.of(LookupsSettings.of(settings.of(Section.REGISTRIES))),
                catalogue,
                clock);
    }

    @Bean
    PlateRegister plateLookup(LookupsAdapter registries) {
        return registries.plateLookup();
    }

    @Bean
    VerifySellers.Registers registers(LookupsAdapter registries) {
        return new VerifySellers.Registers(registries.companyRegister(), registries.vatRegister());
    }

    @Bean
    Probe registriesProbe(LookupsAdapter registries) {
        return registries.probe();
    }

    @Bean
    BackgroundJob verifying(VerifySellers sellers, JobsConfiguration.Leadership turns) {
        return new BackgroundJob(
                "verifying",
                turns.at(
                        "verifying",
                        () -> {
                            sellers.round(LookupConfiguration::trouble);
                            return SOON;
                        }));
    }

    @Bean
    BackgroundJob forgettingPlates(LookUpPlate plates) {
        return new BackgroundJob(
                "forgetting-plates",
                () -> {
                    plates.forgetOld();
                    return HOURLY;
                });
    }

    private static void trouble(Verification verification) {
        LOG.warn(
                "the registers do not confirm seller {}: SIRET {}, VAT number {}",
                verification.seller(),
                verification.siretStanding().map(Enum::name).orElse("none"),
                verification.vatStanding().map(Enum::name).orElse("none"));
    }
}
