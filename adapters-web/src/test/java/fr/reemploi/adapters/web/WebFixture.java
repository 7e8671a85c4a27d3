package fr.reemploi.adapters.web;

import fr.reemploi.adapters.web.page.Cookies;
import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.outbox.FailingJobs;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.session.DeviceName;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.domain.account.Account;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.lang.reflect.Proxy;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/// The pages and an application in memory, for one test class.
public final class WebFixture {
    private final AnnotationConfigWebApplicationContext context =
            new AnnotationConfigWebApplicationContext();
    public final InMemoryApplication application;
    public final MockMvc browser;
    public final MarketplaceFixture marketplace;

    public WebFixture() {
        this(Ports.IN_MEMORY);
    }

    /// With a configured public address.
    public WebFixture(PublicUrl publicUrl) {
        this(Ports.IN_MEMORY.with(PublicUrl.class, _ -> publicUrl));
    }

    private WebFixture(Ports ports) {
        application = WebTestConfiguration.application(ports);
        context.setServletContext(new MockServletContext());
        context.register(WebTestConfiguration.class, MvcConfiguration.class);
        context.addBeanFactoryPostProcessor(
                beans -> application.members().forEach(beans::registerSingleton));
        context.refresh();
        browser =
                MockMvcBuilders.webAppContextSetup(context)
                        .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                        .build();
        marketplace = new MarketplaceFixture(application);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /// The cookie of a browser in which this account is signed in.
    public Cookie signedIn(Account account) {
        var opened = application.signIn.open(account, DeviceName.UNKNOWN);
        return new Cookie(Cookies.SESSION, opened.key());
    }

    /// With some ports wrapped or replaced.
    public static WebFixture with(Ports ports) {
        return new WebFixture(ports);
    }

    /// With background jobs that keep failing.
    public static WebFixture withFailing(FailingJobs jobs) {
        return new WebFixture(Ports.IN_MEMORY.with(FailingJobs.class, _ -> jobs));
    }

    /// With a payment provider that is no sandbox.
    public static WebFixture withRealPayments() {
        return new WebFixture(Ports.IN_MEMORY.with(Payments.class, WebFixture::withoutSandbox));
    }

    private static Payments withoutSandbox(Payments bank) {
        return (Payments)
                Proxy.newProxyInstance(
                        Payments.class.getClassLoader(),
                        new Class<?>[] {Payments.class},
                        (_, method, arguments) -> method.invoke(bank, arguments));
    }

    @EnableWebMvc
    static class MvcConfiguration {}
}
