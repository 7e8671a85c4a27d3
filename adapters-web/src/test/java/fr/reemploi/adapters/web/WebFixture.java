package fr.reemploi.adapters.web;

import fr.reemploi.adapters.web.page.Cookies;
import fr.reemploi.application.account.InMemoryAccounts;
import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.payment.FakePayments;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.session.SignIn;
import fr.reemploi.domain.account.Account;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/// A house of its own for a test class: pages, use cases, and everything else in memory.
public final class WebFixture implements WebTestConfiguration.Beans {
    private final AnnotationConfigWebApplicationContext context =
            new AnnotationConfigWebApplicationContext();
    public final MockMvc browser;
    public final MarketplaceFixture marketplace;

    public WebFixture() {
        this(WebTestConfiguration.class);
    }

    private WebFixture(Class<?>... configurations) {
        context.setServletContext(new MockServletContext());
        context.register(configurations);
        context.register(MvcConfiguration.class);
        context.refresh();
        browser =
                MockMvcBuilders.webAppContextSetup(context)
                        .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                        .build();
        marketplace =
                new MarketplaceFixture(get(InMemoryListings.class), get(InMemoryAccounts.class));
    }

    @Override
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /// The cookie of a browser in which this account is signed in.
    public Cookie signedIn(Account account) {
        var opened = get(SignIn.class).open(account);
        return new Cookie(Cookies.SESSION, opened.key());
    }

    /// A house with a payment provider of its own, and no sandbox.
    public static WebFixture withRealPayments() {
        return new WebFixture(WebTestConfiguration.class, RealPaymentsConfiguration.class);
    }

    /// The same bank, without its two buttons.
    @Configuration(proxyBeanMethods = false)
    static class RealPaymentsConfiguration {
        @Bean
        static Payments bank(InstantSource clock) {
            var bank = new FakePayments(clock);
            return (Payments)
                    Proxy.newProxyInstance(
                            Payments.class.getClassLoader(),
                            new Class<?>[] {Payments.class},
                            (_, method, arguments) -> method.invoke(bank, arguments));
        }
    }

    @EnableWebMvc
    static class MvcConfiguration {}
}
