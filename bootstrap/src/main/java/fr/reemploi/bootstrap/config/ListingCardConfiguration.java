package fr.reemploi.bootstrap.config;

import fr.reemploi.adapters.http.HttpAdapter;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.search.ListingCardFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Format of listing cards, for indexing without a server.
@Configuration(proxyBeanMethods = false)
public class ListingCardConfiguration {
    @Bean
    ListingCardFormat cards(PhotoStore photos) {
        return HttpAdapter.cardFormat(photos);
    }
}
