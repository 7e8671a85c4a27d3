package fr.reemploi.bootstrap.config;

import fr.reemploi.adapters.search.SearchAdapter;
import fr.reemploi.adapters.search.SearchSettings;
import fr.reemploi.application.content.FaqSearch;
import fr.reemploi.application.search.ListingCardFormat;
import fr.reemploi.application.search.PartIndex;
import fr.reemploi.application.search.PartSearch;
import fr.reemploi.bootstrap.installation.StartupOptions;
import fr.reemploi.domain.catalogue.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The search index in the data folder.
@Configuration(proxyBeanMethods = false)
public class SearchConfiguration {
    @Bean
    SearchAdapter searchAdapter(
            StartupOptions options, Catalogue catalogue, ListingCardFormat cards) {
        return new SearchAdapter(
                SearchSettings.in(options.data().resolve("index")), catalogue, cards);
    }

    @Bean
    PartSearch partSearch(SearchAdapter search) {
        return search.search();
    }

    @Bean
    PartIndex partIndex(SearchAdapter search) {
        return search.index();
    }

    @Bean
    FaqSearch faqSearch(SearchAdapter search) {
        return search.faqSearch();
    }
}
