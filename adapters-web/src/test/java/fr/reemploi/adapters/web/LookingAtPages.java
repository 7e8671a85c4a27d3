package fr.reemploi.adapters.web;

import fr.reemploi.application.account.InMemoryAccounts;
import fr.reemploi.application.listing.InMemoryListings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Serves the pages with some parts in memory, to look at them in a browser.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(House.class)
class LookingAtPages {
    public static void main(String[] arguments) {
        SpringApplication.run(LookingAtPages.class, arguments);
    }

    @Bean
    static Yard yard(InMemoryListings listings, InMemoryAccounts accounts) {
        var yard = new Yard(listings, accounts);
        yard.fill(60);
        return yard;
    }
}
