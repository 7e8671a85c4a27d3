package fr.reemploi.adapters.web;

import fr.reemploi.adapters.web.account.BrowserSessions;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.application.Examples;
import fr.reemploi.application.account.InMemoryAccounts;
import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.audit.InMemoryAuditLog;
import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.order.ReturnParts;
import fr.reemploi.application.settings.EditSettings;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.EmailAddress;
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
@Import(WebTestConfiguration.class)
class WebPreviewServer {
    public static void main(String[] arguments) {
        SpringApplication.run(WebPreviewServer.class, arguments);
    }

    @Bean
    static MarketplaceFixture yard(InMemoryListings listings, InMemoryAccounts accounts) {
        var yard = new MarketplaceFixture(listings, accounts);
        yard.fill(60);
        return yard;
    }

    /// A seller's orders in every state, and a buyer with a full basket.
    @Bean
    static ApplicationRunner deals(ApplicationContext context, MarketplaceFixture yard) {
        return _ -> {
            var buyer = yard.buyer("acheteur@example.fr");
            var seller = yard.seller("garage@example.fr");
            var deals = new WebOrderFixture(context::getBean);
            deals.placed(buyer, part(yard, seller));
            deals.paid(buyer, part(yard, seller), part(yard, seller));
            deals.accepted(buyer, seller, part(yard, seller));
            deals.shipped(buyer, seller, part(yard, seller), part(yard, seller));
            deals.delivered(buyer, seller, part(yard, seller), part(yard, seller));
            var back = deals.delivered(buyer, seller, part(yard, seller));
            context.getBean(ReturnParts.class)
                    .request(
                            WebOrderFixture.actor(buyer),
                            back.id(),
                            Form.sent(Map.of("reason", "damaged", "comment", "Carter fendu.")));
        };
    }

    /// An administrator, half a mail server, and a test that finds something wrong.
    @Bean
    static ApplicationRunner desk(ApplicationContext context, MarketplaceFixture yard) {
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
                            ExpectedVersion.ANY,
                            Form.sent(Map.of("values", key)));
            var environment =
                    context.getBean(WebTestConfiguration.EnvironmentOverrides.class).byName;
            environment.put("REEMPLOI_MAIL_HOST", "smtp.example.fr");
            environment.put("REEMPLOI_REGISTRIES_CHECK_COMPANIES", "true");
            var found = context.getBean(WebTestConfiguration.FakeMailProbe.class).found;
            found.add(ProbeResult.right("host", "check.mail.works", "smtp.example.fr"));
            found.add(ProbeResult.wrong("login", "check.mail.login-refused", "smtp.example.fr"));
        };
    }

    private static Listing part(MarketplaceFixture yard, Account seller) {
        return yard.onSale(seller.id(), "Alternateur Valeo Renault Clio III 1.5 dCi 105 A");
    }

    /// Signs in by a link, for a browser that only takes pictures.
    @Controller
    record SignInLink(InMemoryAccounts accounts, BrowserSessions doors) {
        @GetMapping("/entrer")
        ModelAndView enter(
                @RequestParam String vers,
                @RequestParam(defaultValue = "vendeur@example.fr") String qui,
                PageContext visit) {
            var who = accounts.findByEmail(new EmailAddress(qui)).orElseThrow();
            doors.open(who, visit);
            return Redirects.to(vers);
        }
    }
}
