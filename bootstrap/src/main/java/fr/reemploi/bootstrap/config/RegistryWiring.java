package fr.reemploi.bootstrap.config;

import fr.reemploi.adapters.lookups.RegistriesAdapter;
import fr.reemploi.adapters.lookups.RegistriesSettings;
import fr.reemploi.application.lookup.LookUpPlate;
import fr.reemploi.application.lookup.PlateLookup;
import fr.reemploi.application.lookup.Verification;
import fr.reemploi.application.lookup.VerifySellers;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.bootstrap.jobs.Jobs;
import fr.reemploi.bootstrap.jobs.Loop;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.httpclient.Outbound;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The registers of plates, companies and VAT numbers, and the rounds that ask them.
@Configuration(proxyBeanMethods = false)
class RegistryWiring {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryWiring.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration HOURLY = Duration.ofHours(1);

    @Bean
    RegistriesAdapter registries(
            Outbound outbound, Settings settings, Catalogue catalogue, InstantSource clock) {
        return new RegistriesAdapter(
                outbound,
                () -> Optional.of(RegistriesSettings.of(settings.of(Section.REGISTRIES))),
                catalogue,
                clock);
    }

    @Bean
    PlateLookup plateLookup(RegistriesAdapter registries) {
        return registries.plateLookup();
    }

    @Bean
    VerifySellers.Registers registers(RegistriesAdapter registries) {
        return new VerifySellers.Registers(registries.companyRegister(), registries.vatRegister());
    }

    @Bean
    Probe registriesProbe(RegistriesAdapter registries) {
        return registries.probe();
    }

    @Bean
    Loop verifying(VerifySellers sellers, Jobs.Turns turns) {
        return new Loop(
                "verifying",
                turns.at(
                        "verifying",
                        () -> {
                            sellers.round(RegistryWiring::trouble);
                            return SOON;
                        }));
    }

    @Bean
    Loop forgettingPlates(LookUpPlate plates) {
        return new Loop(
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
