package fr.reemploi.adapters.web;

import fr.reemploi.application.account.InMemoryAccounts;
import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.domain.account.Email;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

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

    /// Signs in by a link, for a browser that only takes pictures.
    @Controller
    record Entering(InMemoryAccounts accounts, Doors doors) {
        @GetMapping("/entrer")
        ModelAndView enter(@RequestParam String vers, Visit visit) {
            var seller = accounts.findByEmail(new Email("vendeur@example.fr")).orElseThrow();
            doors.open(seller, visit);
            return Go.to(vers);
        }
    }
}
