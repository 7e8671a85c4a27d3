package fr.reemploi.adapters.web;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.listing.PhotoOrigins;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.payment.PaymentOrigins;
import fr.reemploi.application.search.PartSearch;
import fr.reemploi.application.settings.ExampleSections;
import fr.reemploi.application.settings.PaymentMode;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.domain.catalogue.Catalogue;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;

/// The pages; whoever starts them registers the members of an application.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ComponentScan(
        basePackageClasses = WebTestConfiguration.class,
        excludeFilters =
                @Filter(type = FilterType.REGEX, pattern = ".*\\.(WebPreviewServer|WebFixture).*"))
public class WebTestConfiguration {
    @Bean
    static PaymentOrigins paymentOrigins(Settings settings) {
        return () -> {
            var values = settings.of(SectionId.PAYMENT);
            return PaymentMode.of(ExampleSections.PAYMENT, values) == PaymentMode.SIMULATED
                    ? List.of()
                    : List.of(values.required("address"));
        };
    }

    @Bean
    static PhotoOrigins pictures() {
        return () -> Set.of("https://images.example");
    }

    /// An application in memory that searches and draws pictures in ways of this module.
    static InMemoryApplication application(Ports ports) {
        var listings = new InMemoryListings();
        return new InMemoryApplication(
                ports.with(InMemoryListings.class, _ -> listings)
                        .with(PartSearch.class, _ -> new FakePartSearch(listings, Catalogue.load()))
                        .with(PhotoStore.class, _ -> new FakePhotoStore()));
    }
}
