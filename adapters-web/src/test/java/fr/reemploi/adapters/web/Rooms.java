package fr.reemploi.adapters.web;

import fr.reemploi.application.account.InMemoryAccounts;
import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.session.SignIn;
import fr.reemploi.domain.account.Account;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/// A house of its own for a test class: pages, use cases, and everything else in memory.
final class Rooms {
    private final AnnotationConfigWebApplicationContext context =
            new AnnotationConfigWebApplicationContext();
    final MockMvc browser;
    final Yard yard;

    Rooms() {
        context.setServletContext(new MockServletContext());
        context.register(House.class, Mvc.class);
        context.refresh();
        browser =
                MockMvcBuilders.webAppContextSetup(context)
                        .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                        .build();
        yard = new Yard(get(InMemoryListings.class), get(InMemoryAccounts.class));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /// The cookie of a browser in which this account is signed in.
    Cookie signedIn(Account account) {
        var opened = get(SignIn.class).open(account);
        return new Cookie(Cookies.SESSION, opened.key());
    }

    @EnableWebMvc
    static class Mvc {}
}
