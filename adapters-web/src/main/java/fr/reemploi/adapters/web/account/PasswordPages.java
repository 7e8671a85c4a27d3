package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.NoticeView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.account.ResetPassword;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.InvalidInputException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Requests a password reset e-mail and sets the new password with its token.
@Controller
final class PasswordPages {
    private final ResetPassword reset;

    PasswordPages(ResetPassword reset) {
        this.reset = reset;
    }

    @GetMapping("/mot-de-passe")
    ModelAndView show(PageContext context) {
        var token = context.parameter("token");
        try {
            if (!token.isEmpty()) reset.check(token);
            return form(context, HttpStatus.OK, FormView.of(SubmittedForm.empty()), token);
        } catch (InvalidInputException exception) {
            return requestAnother(context, exception);
        }
    }

    @PostMapping("/mot-de-passe")
    ModelAndView submit(PageContext context) {
        var input = SubmittedForm.of(context.request());
        var token = context.parameter("token");
        try {
            if (!token.isEmpty()) {
                reset.reset(token, input.toForm(), context.clientAddress());
                return context.done("/connexion?ok=mot-de-passe");
            }
            reset.request(input.toForm(), context.clientAddress());
            var title = context.text("password.sent.title");
            var view = new NoticeView(title, context.text("password.sent.text"), "/connexion");
            return context.show("notice", title, view);
        } catch (DomainException exception) {
            if (exception.code().equals("token.invalid")) return requestAnother(context, exception);
            var form = FormView.of(input, exception, context.language());
            return form(context, HttpStatus.UNPROCESSABLE_CONTENT, form, token);
        } catch (RateLimitedException exception) {
            var form = FormView.withMessage(input, context.retryLater(exception));
            return form(context, HttpStatus.TOO_MANY_REQUESTS, form, token);
        }
    }

    /// The link is not valid: shows the form that requests another one.
    private static ModelAndView requestAnother(PageContext context, DomainException exception) {
        var form = FormView.of(SubmittedForm.empty(), exception, context.language());
        return form(context, HttpStatus.UNPROCESSABLE_CONTENT, form, "");
    }

    private static ModelAndView form(
            PageContext context, HttpStatus status, FormView form, String token) {
        // the URL contains the token
        context.response().setHeader("Cache-Control", "no-store");
        var view = new PasswordView(form, token);
        return context.show(status, "password", context.text("password.title"), view);
    }
}
