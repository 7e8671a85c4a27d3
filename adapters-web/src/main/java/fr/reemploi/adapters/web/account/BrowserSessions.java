package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.Cookies;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.application.session.AuthenticateSession;
import fr.reemploi.application.session.SignIn;
import fr.reemploi.application.session.SignIn.OpenedSession;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.session.Session;
import org.springframework.stereotype.Component;

/// Opens and closes a browser's session, and keeps its key in a cookie.
@Component
public final class BrowserSessions {
    private final SignIn signIn;
    private final AuthenticateSession sessions;

    BrowserSessions(SignIn signIn, AuthenticateSession sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /// Lets somebody in who shows what he knows; the visit goes on as his.
    PageContext open(Form form, PageContext visit) {
        return enter(signIn.signIn(form), visit);
    }

    /// Lets somebody in who has just proved himself otherwise.
    public PageContext open(Account account, PageContext visit) {
        return enter(signIn.open(account), visit);
    }

    void close(PageContext visit) {
        visit.actor().ifPresent(actor -> sessions.end(actor.session()));
        Cookies.keep(visit.request(), visit.response(), Cookies.ended(Cookies.SESSION));
        // what the browser remembers of pages seen signed in goes too
        visit.response().setHeader("Clear-Site-Data", "\"cache\"");
    }

    private PageContext enter(OpenedSession opened, PageContext visit) {
        Cookies.keep(
                visit.request(),
                visit.response(),
                Cookies.lasting(Cookies.SESSION, opened.key(), Session.LIFE));
        return visit.of(sessions.browser(opened.key()));
    }
}
