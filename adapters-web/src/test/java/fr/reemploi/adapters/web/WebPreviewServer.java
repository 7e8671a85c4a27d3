package fr.reemploi.adapters.web;

import fr.reemploi.adapters.web.account.BrowserSessions;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.application.Examples;
import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.account.InMemoryAccounts;
import fr.reemploi.application.audit.AuditEntry;
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
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Serves the pages with sample data in memory, for a preview in a browser.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(WebTestConfiguration.class)
class WebPreviewServer {
    private static final InMemoryApplication APPLICATION =
            WebTestConfiguration.application(Ports.IN_MEMORY);

    public static void main(String[] arguments) {
        SpringApplication.run(WebPreviewServer.class, arguments);
    }

    @Bean
    static BeanFactoryPostProcessor useCases() {
        return beans -> APPLICATION.members().forEach(beans::registerSingleton);
    }

    @Bean
    static MarketplaceFixture marketplace() {
        var marketplace = new MarketplaceFixture(APPLICATION);
        marketplace.fill(60);
        return marketplace;
    }

    /// Creates orders of a seller in several states.
    @Bean
    static ApplicationRunner sampleOrders(MarketplaceFixture marketplace) {
        return _ -> {
            var buyer = marketplace.buyer("acheteur@example.fr");
            var seller = marketplace.seller("garage@example.fr");
            var orders = new WebOrderFixture(APPLICATION);
            orders.placed(buyer, part(marketplace, seller));
            orders.paid(buyer, part(marketplace, seller), part(marketplace, seller));
            orders.accepted(buyer, seller, part(marketplace, seller));
            orders.shipped(buyer, seller, part(marketplace, seller), part(marketplace, seller));
            orders.delivered(buyer, seller, part(marketplace, seller), part(marketplace, seller));
            var back = orders.delivered(buyer, seller, part(marketplace, seller));
            APPLICATION.returnParts.request(
                    WebOrderFixture.actor(buyer),
                    back.id(),
                    Form.ofJson(Map.of("reason", "damaged", "comment", "Carter fendu.")));
        };
    }

    /// Creates an administrator, incomplete mail settings and a probe that fails.
    @Bean
    static ApplicationRunner sampleSettings(MarketplaceFixture marketplace) {
        return _ -> {
            var admin = marketplace.administrator("patron@example.fr");
            var fields = List.of("port", "username", "password");
            for (var entry = 1; entry < 30; entry++)
                APPLICATION.auditLog.add(
                        new AuditEntry(
                                new UUID(1, entry),
                                Examples.NOON,
                                Optional.of(admin.id()),
                                "settings.changed",
                                "mail",
                                fields.subList(0, entry % 3)));
            var key = Map.of("secretKey", "sk_test_51NothingReal0000WXYZ");
            APPLICATION.editSettings.edit(
                    new Actor(admin.id(), Set.of(Role.ADMIN), new SessionId(Examples.IDS.next())),
                    "payment",
                    ExpectedVersion.ANY,
                    Form.ofJson(Map.of("values", key)));
            var environment = APPLICATION.overrides;
            environment.set("REEMPLOI_MAIL_HOST", "smtp.example.fr");
            environment.set("REEMPLOI_REGISTRIES_CHECK_COMPANIES", "true");
            var results = APPLICATION.mailProbe.results;
            results.add(ProbeResult.passed("host", "check.mail.works", "smtp.example.fr"));
            results.add(ProbeResult.failed("login", "check.mail.login-refused", "smtp.example.fr"));
        };
    }

    private static Listing part(MarketplaceFixture marketplace, Account seller) {
        return marketplace.onSale(seller.id(), "Alternateur Valeo Renault Clio III 1.5 dCi 105 A");
    }

    /// Signs in by a link, for a browser that only takes screenshots.
    @Controller
    record SignInLink(InMemoryAccounts accounts, BrowserSessions sessions) {
        @GetMapping("/entrer")
        ModelAndView enter(
                @RequestParam String vers,
                @RequestParam(defaultValue = "vendeur@example.fr") String qui,
                PageContext context) {
            var account = accounts.findByEmail(new EmailAddress(qui)).orElseThrow();
            sessions.open(account, context);
            return Redirects.to(vers);
        }
    }
}
