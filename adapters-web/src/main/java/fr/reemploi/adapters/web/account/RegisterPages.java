package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.NoticeView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.account.ConfirmEmail;
import fr.reemploi.application.account.CreateFirstAdministrator;
import fr.reemploi.application.account.RegisterAccount;
import fr.reemploi.application.notification.ResendVerificationEmail;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Registers accounts and the first administrator, and confirms e-mail addresses.
@Controller
final class RegisterPages {
    private final RegisterAccount registerAccount;
    private final CreateFirstAdministrator firstAdministrator;
    private final ConfirmEmail confirmEmail;
    private final ResendVerificationEmail resendEmail;
    private final BrowserSessions sessions;
    private final Ids ids;

    RegisterPages(
            RegisterAccount registerAccount,
            CreateFirstAdministrator firstAdministrator,
            ConfirmEmail confirmEmail,
            ResendVerificationEmail resendEmail,
            BrowserSessions sessions,
            Ids ids) {
        this.registerAccount = registerAccount;
        this.firstAdministrator = firstAdministrator;
        this.confirmEmail = confirmEmail;
        this.resendEmail = resendEmail;
        this.sessions = sessions;
        this.ids = ids;
    }

    @GetMapping("/inscription")
    ModelAndView show(PageContext context) {
        return form(context, HttpStatus.OK, "/inscription", FormView.of(SubmittedForm.empty()));
    }

    @PostMapping("/inscription")
    ModelAndView register(PageContext context) {
        return createAccount(
                context,
                "/inscription",
                input ->
                        registerAccount.registerOnce(
                                accountId(context),
                                input.toForm(),
                                context.language(),
                                context.clientAddress()));
    }

    /// The id derives from the form as it was displayed, so that a repeated submission creates one
    /// account.
    private AccountId accountId(PageContext context) {
        var key = context.parameter("key");
        if (key.isEmpty()) return new AccountId(ids.next());
        var address = context.parameter("email").strip().toLowerCase(Locale.ROOT);
        return new AccountId(ids.derived("registration " + key + " " + address));
    }

    @GetMapping("/premier-administrateur")
    ModelAndView showFirstAdministrator(PageContext context) {
        if (!firstAdministrator.isNeeded()) throw new ForbiddenException("admin.invitation-over");
        var nothing = FormView.of(SubmittedForm.empty());
        return form(context, HttpStatus.OK, "/premier-administrateur", nothing);
    }

    @PostMapping("/premier-administrateur")
    ModelAndView registerFirstAdministrator(PageContext context) {
        return createAccount(
                context,
                "/premier-administrateur",
                input ->
                        firstAdministrator.accept(
                                context.parameter("invitation"),
                                input.toForm(),
                                context.clientAddress()));
    }

    /// Shows the button only: mail scanners open the links of e-mails.
    @GetMapping("/confirmation")
    ModelAndView showConfirmation(
            @RequestParam(defaultValue = "") String token, PageContext context) {
        context.noStore();
        return confirmation(
                context,
                () -> {
                    confirmEmail.check(token);
                    var title = context.text("confirm.title");
                    return context.show(
                            "confirmation",
                            title,
                            new ConfirmationView(FormView.of(SubmittedForm.empty()), token, false));
                });
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(PageContext context) {
        return confirmation(
                context,
                () -> {
                    confirmEmail.confirm(context.parameter("token"));
                    var title = context.text("confirmed.title");
                    var view = new NoticeView(title, context.text("confirmed.text"), "/");
                    return context.show("notice", title, view);
                });
    }

    @PostMapping("/confirmation/nouvel-e-mail")
    ModelAndView resendConfirmation(PageContext context) {
        var actor = context.signedIn();
        resendEmail.resend(actor, context.clientAddress());
        var title = context.text("confirm.sent");
        var view = new NoticeView(title, context.text("confirm.sent.text"), "/");
        return context.show("notice", title, view);
    }

    private static ModelAndView confirmation(PageContext context, Supplier<ModelAndView> page) {
        try {
            return page.get();
        } catch (InvalidInputException | ConflictException exception) {
            var form = FormView.of(SubmittedForm.empty(), exception, context.language());
            var taken = exception instanceof ConflictException;
            return context.show(
                    taken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                    "confirmation",
                    context.text("confirm.title"),
                    new ConfirmationView(form, "", context.actor().isPresent()));
        }
    }

    private ModelAndView createAccount(
            PageContext context, String action, Function<SubmittedForm, Account> maker) {
        var input = SubmittedForm.of(context.request());
        try {
            sessions.open(maker.apply(input), context);
            return Redirects.to(PageLinks.localOrHome(context.parameter("retour")));
        } catch (ForbiddenException exception) {
            throw exception;
        } catch (DomainException exception) {
            var form = FormView.of(input, exception, context.language());
            return form(context, HttpStatus.UNPROCESSABLE_CONTENT, action, form);
        } catch (RateLimitedException exception) {
            var form = FormView.withMessage(input, context.retryLater(exception));
            return form(context, HttpStatus.TOO_MANY_REQUESTS, action, form);
        }
    }

    private ModelAndView form(
            PageContext context, HttpStatus status, String action, FormView form) {
        var view =
                new RegisterView(
                        form,
                        ids.next().toString(),
                        action,
                        PageLinks.localOrHome(context.parameter("retour")),
                        context.parameter("invitation"));
        var isFirst = action.equals("/premier-administrateur");
        var title = context.text(isFirst ? "administrator.title" : "register.title");
        return context.show(status, "register", title, view);
    }
}
