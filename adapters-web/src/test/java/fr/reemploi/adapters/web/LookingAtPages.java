package fr.reemploi.adapters.web;

import fr.reemploi.adapters.web.account.Doors;
import fr.reemploi.adapters.web.page.Go;
import fr.reemploi.adapters.web.page.Visit;
import fr.reemploi.application.Examples;
import fr.reemploi.application.account.InMemoryAccounts;
import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.audit.InMemoryAuditLog;
import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.order.ReturnParts;
import fr.reemploi.application.settings.Check;
import fr.reemploi.application.settings.EditSettings;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Expected;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.Email;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.session.SessionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContext;
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

    /// A seller's orders in every state, and a buyer with a full basket.
    @Bean
    static ApplicationRunner deals(ApplicationContext context, Yard yard) {
        return _ -> {
            var buyer = yard.buyer("acheteur@example.fr");
            var seller = yard.seller("garage@example.fr");
            var deals = new Deals(context::getBean);
            deals.placed(buyer, part(yard, seller));
            deals.paid(buyer, part(yard, seller), part(yard, seller));
            deals.accepted(buyer, seller, part(yard, seller));
            deals.shipped(buyer, seller, part(yard, seller), part(yard, seller));
            deals.delivered(buyer, seller, part(yard, seller), part(yard, seller));
            var back = deals.delivered(buyer, seller, part(yard, seller));
            context.getBean(ReturnParts.class)
                    .request(
                            Deals.actor(buyer),
                            back.id(),
                            Form.sent(Map.of("reason", "damaged", "comment", "Carter fendu.")));
        };
    }

    /// An administrator, half a mail server, and a test that finds something wrong.
    @Bean
    static ApplicationRunner desk(ApplicationContext context, Yard yard) {
        return _ -> {
            var admin = yard.administrator("patron@example.fr");
            var fields = List.of("port", "username", "password");
            for (var entry = 1; entry < 30; entry++)
                context.getBean(InMemoryAuditLog.class)
                        .add(
                                new AuditEntry(
                                        new UUID(1, entry),
                                        Examples.NOON,
                                        Optional.of(admin.id()),
                                        "settings.changed",
                                        "mail",
                                        fields.subList(0, entry % 3)));
            var key = Map.of("secretKey", "sk_test_51NothingReal0000WXYZ");
            context.getBean(EditSettings.class)
                    .edit(
                            new Actor(
                                    admin.id(),
                                    Set.of(Role.ADMIN),
                                    new SessionId(Examples.IDS.next())),
                            "payment",
                            Expected.ANY,
                            Form.sent(Map.of("values", key)));
            var environment = context.getBean(House.Variables.class).byName;
            environment.put("REEMPLOI_MAIL_HOST", "smtp.example.fr");
            environment.put("REEMPLOI_REGISTRIES_CHECK_COMPANIES", "true");
            var found = context.getBean(House.MailServer.class).found;
            found.add(Check.right("host", "check.mail.works", "smtp.example.fr"));
            found.add(Check.wrong("login", "check.mail.login-refused", "smtp.example.fr"));
        };
    }

    private static Listing part(Yard yard, Account seller) {
        return yard.onSale(seller.id(), "Alternateur Valeo Renault Clio III 1.5 dCi 105 A");
    }

    /// Signs in by a link, for a browser that only takes pictures.
    @Controller
    record Entering(InMemoryAccounts accounts, Doors doors) {
        @GetMapping("/entrer")
        ModelAndView enter(
                @RequestParam String vers,
                @RequestParam(defaultValue = "vendeur@example.fr") String qui,
                Visit visit) {
            var who = accounts.findByEmail(new Email(qui)).orElseThrow();
            doors.open(who, visit);
            return Go.to(vers);
        }
    }
}
