package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.account.SecondFactorView.EnrolmentView;
import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.account.EditAccount;
import fr.reemploi.application.account.ManageTwoFactor;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.InvalidInputException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Sets up the second factor of the signed-in account, renews its recovery codes and turns it off.
@Controller
final class SecondFactorPage {
    private final ManageTwoFactor twoFactor;
    private final EditAccount accounts;

    SecondFactorPage(ManageTwoFactor twoFactor, EditAccount accounts) {
        this.twoFactor = twoFactor;
        this.accounts = accounts;
    }

    @GetMapping(PageLinks.SECOND_FACTOR)
    ModelAndView show(PageContext context) {
        var notice =
                switch (context.outcome()) {
                    case "off" -> "second-factor.is-off";
                    case "on" -> "second-factor.is-on";
                    default -> "";
                };
        return page(context, HttpStatus.OK, FormView.of(SubmittedForm.empty()), notice);
    }

    @PostMapping(PageLinks.SECOND_FACTOR)
    ModelAndView submit(PageContext context) {
        var actor = context.signedIn();
        var input = SubmittedForm.of(context.request());
        try {
            return switch (context.parameter("action")) {
                case "confirm" -> confirm(actor, input, context);
                case "disable" -> {
                    twoFactor.disable(actor, input.toForm(), context.clientAddress());
                    yield context.done(PageLinks.SECOND_FACTOR + "?ok=off");
                }
                default -> {
                    twoFactor.startEnrolment(actor);
                    yield Redirects.to(
                            PageLinks.with(PageLinks.SECOND_FACTOR, "retour", back(context)));
                }
            };
        } catch (InvalidInputException exception) {
            if (isSentAgain(actor, context))
                return context.done(PageLinks.SECOND_FACTOR + "?ok=on");
            var form = FormView.of(input, exception, context.language());
            return page(context, HttpStatus.UNPROCESSABLE_CONTENT, form, "");
        } catch (ConflictException exception) {
            var form = FormView.of(input, exception, context.language());
            return page(context, HttpStatus.CONFLICT, form, "");
        } catch (RateLimitedException exception) {
            var form = FormView.withMessage(input, context.retryLater(exception));
            return page(context, HttpStatus.TOO_MANY_REQUESTS, form, "");
        }
    }

    /// Whether the form was shown before the account was changed, as when the page of the recovery
    /// codes is reloaded: its code was used then.
    private boolean isSentAgain(Actor actor, PageContext context) {
        var shown = context.parameter("version");
        var now = String.valueOf(accounts.read(actor).version().value());
        return !shown.isEmpty() && !shown.equals(now) && twoFactor.status(actor).on();
    }

    /// The codes are in this response only, so the page is not redirected to.
    private ModelAndView confirm(Actor actor, SubmittedForm input, PageContext context) {
        var codes = twoFactor.confirmEnrolment(actor, input.toForm(), context.clientAddress());
        context.noStore();
        var email = accounts.read(actor).email().value();
        var view = new RecoveryCodesView(codes, email, back(context));
        return context.show("recoveryCodes", context.text("recovery-codes.title"), view);
    }

    private ModelAndView page(
            PageContext context, HttpStatus status, FormView form, String notice) {
        var actor = context.signedIn();
        context.noStore();
        var view =
                new SecondFactorView(
                        form,
                        twoFactor.status(actor),
                        twoFactor.pendingEnrolment(actor).map(EnrolmentView::of),
                        actor.secondFactorMissing(),
                        back(context),
                        accounts.read(actor).version().value(),
                        notice);
        return context.show(status, "secondFactor", context.text("second-factor.title"), view);
    }

    private static String back(PageContext context) {
        var requested = context.parameter("retour");
        return requested.isEmpty() ? AccountPage.PATH : PageLinks.localOrHome(requested);
    }
}
