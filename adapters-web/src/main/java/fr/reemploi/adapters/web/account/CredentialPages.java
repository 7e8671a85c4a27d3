package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.NoticeView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.account.ChangePassword;
import fr.reemploi.application.account.EditAccount;
import fr.reemploi.application.notification.ChangeEmail;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Changes the password and the e-mail address of the signed-in person, after their password.
@Controller
final class CredentialPages {
    static final String PASSWORD = AccountPage.PATH + "/mot-de-passe";
    static final String EMAIL = AccountPage.PATH + "/adresse-e-mail";

    private final ChangePassword changePassword;
    private final ChangeEmail changeEmail;
    private final EditAccount accounts;

    CredentialPages(ChangePassword changePassword, ChangeEmail changeEmail, EditAccount accounts) {
        this.changePassword = changePassword;
        this.changeEmail = changeEmail;
        this.accounts = accounts;
    }

    @GetMapping(PASSWORD)
    ModelAndView showPassword(PageContext context) {
        context.signedIn();
        return passwordForm(context, HttpStatus.OK, FormView.of(SubmittedForm.empty()));
    }

    @PostMapping(PASSWORD)
    ModelAndView submitPassword(PageContext context) {
        var actor = context.signedIn();
        var input = SubmittedForm.of(context.request());
        return submit(
                context,
                SubmittedForm.empty(),
                CredentialPages::passwordForm,
                () -> {
                    changePassword.change(actor, input.toForm(), context.clientAddress());
                    return context.done(AccountPage.PATH + "?ok=password");
                });
    }

    @GetMapping(EMAIL)
    ModelAndView showEmail(PageContext context) {
        context.signedIn();
        return emailForm(context, HttpStatus.OK, FormView.of(SubmittedForm.empty()));
    }

    @PostMapping(EMAIL)
    ModelAndView submitEmail(PageContext context) {
        var actor = context.signedIn();
        var input = SubmittedForm.of(context.request());
        return submit(
                context,
                input.without("password"),
                this::emailForm,
                () -> {
                    changeEmail.request(actor, input.toForm(), context.clientAddress());
                    var title = context.text("email.sent.title");
                    var text = context.text("email.sent.text", input.value("email").strip());
                    var view = new NoticeView(title, text, AccountPage.PATH);
                    return context.show("notice", title, view);
                });
    }

    /// Displays the form again, without passwords, when the change is refused.
    private static ModelAndView submit(
            PageContext context,
            SubmittedForm shown,
            FormPage page,
            Supplier<ModelAndView> change) {
        try {
            return change.get();
        } catch (InvalidInputException exception) {
            var form = FormView.of(shown, exception, context.language());
            return page.show(context, HttpStatus.UNPROCESSABLE_CONTENT, form);
        } catch (ConflictException exception) {
            var form = FormView.of(shown, exception, context.language());
            return page.show(context, HttpStatus.CONFLICT, form);
        } catch (RateLimitedException exception) {
            var form = FormView.withMessage(shown, context.retryLater(exception));
            return page.show(context, HttpStatus.TOO_MANY_REQUESTS, form);
        } catch (UnavailableException exception) {
            var errors = List.of(FieldError.of("", exception.code()));
            var form = FormView.of(shown, errors, context.language());
            return page.show(context, HttpStatus.SERVICE_UNAVAILABLE, form);
        }
    }

    private static ModelAndView passwordForm(
            PageContext context, HttpStatus status, FormView form) {
        context.noStore();
        return context.show(status, "changePassword", context.text("password.change.title"), form);
    }

    private ModelAndView emailForm(PageContext context, HttpStatus status, FormView form) {
        context.noStore();
        var current = accounts.read(context.signedIn()).email().value();
        var view = new ChangeEmailView(form, current);
        return context.show(status, "changeEmail", context.text("email.change.title"), view);
    }

    private interface FormPage {
        ModelAndView show(PageContext context, HttpStatus status, FormView form);
    }
}
