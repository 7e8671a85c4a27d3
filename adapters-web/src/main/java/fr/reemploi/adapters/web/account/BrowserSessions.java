package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.Cookies;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.application.session.AuthenticateSession;
import fr.reemploi.application.session.SignIn;
import fr.reemploi.application.session.SignIn.OpenedSession;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.Account;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Starts and ends sessions of browsers; the session key is stored in a cookie.
@Component
public final class BrowserSessions {
    /// Longer than a session, which ends after 30 days without use.
    private static final Duration COOKIE_LIFETIME = Duration.ofDays(400);

    private final SignIn signIn;
    private final AuthenticateSession sessions;

    BrowserSessions(SignIn signIn, AuthenticateSession sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /// Starts a session with credentials; returns the context with the account as its actor.
    PageContext open(Form form, PageContext context) {
        return startSession(
                signIn.signIn(form, context.clientAddress(), context.device()), context);
    }

    /// Starts a session for an account authenticated in another way, such as by registering.
    public PageContext open(Account account, PageContext context) {
        return startSession(signIn.open(account, context.device()), context);
    }

    void close(PageContext context) {
        context.actor().ifPresent(actor -> sessions.end(actor.session()));
        var https = context.isHttps();
        Cookies.add(context.response(), https, Cookies.expired(Cookies.session(https)));
        // clears the browser cache, which may hold pages of the signed-in user
        context.response().setHeader("Clear-Site-Data", "\"cache\"");
    }

    private PageContext startSession(OpenedSession opened, PageContext context) {
        var https = context.isHttps();
        Cookies.add(
                context.response(),
                https,
                Cookies.lasting(Cookies.session(https), opened.key(), COOKIE_LIFETIME));
        return context.withActor(sessions.authenticateBrowser(opened.key()));
    }
}
