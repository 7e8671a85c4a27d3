package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.NoticeView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.account.ResetPassword;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.domain.shared.DomainException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Asking for a letter, and choosing a new password with what it brings.
@Controller
final class PasswordPages {
    private final ResetPassword reset;

    PasswordPages(ResetPassword reset) {
        this.reset = reset;
    }

    @GetMapping("/mot-de-passe")
    ModelAndView ask(PageContext visit) {
        return form(visit, HttpStatus.OK, FormView.of(SubmittedForm.nothing()));
    }

    @PostMapping("/mot-de-passe")
    ModelAndView change(PageContext visit) {
        var typed = SubmittedForm.of(visit.request());
        var token = visit.parameter("token");
        try {
            if (!token.isEmpty()) {
                reset.reset(token, typed.form());
                return Redirects.to("/connexion?ok=mot-de-passe");
            }
            reset.request(typed.form());
            var title = visit.t("password.sent.title");
            var view = new NoticeView(title, visit.t("password.sent.text"), "/connexion");
            return visit.show("said", title, view);
        } catch (DomainException refused) {
            var shown = FormView.of(typed, refused, visit.language());
            return form(visit, HttpStatus.UNPROCESSABLE_CONTENT, shown);
        } catch (RateLimitedException busy) {
            var shown = FormView.saying(typed, visit.t("error.429.text"));
            return form(visit, HttpStatus.TOO_MANY_REQUESTS, shown);
        }
    }

    private static ModelAndView form(PageContext visit, HttpStatus status, FormView shown) {
        // the address holds the token: nobody keeps this page
        visit.response().setHeader("Cache-Control", "no-store");
        var view = new PasswordView(shown, visit.parameter("token"));
        return visit.show(status, "password", visit.t("password.title"), view);
    }
}
