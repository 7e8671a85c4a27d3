package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.ErrorPage;
import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.NoticeView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.account.ConfirmEmail;
import fr.reemploi.application.account.CreateFirstAdministrator;
import fr.reemploi.application.account.RegisterAccount;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Making an account, the very first administrator's too, and confirming its address.
@Controller
final class RegisterPages {
    private final RegisterAccount register;
    private final CreateFirstAdministrator administrator;
    private final ConfirmEmail confirm;
    private final BrowserSessions doors;
    private final Ids ids;

    RegisterPages(
            RegisterAccount register,
            CreateFirstAdministrator administrator,
            ConfirmEmail confirm,
            BrowserSessions doors,
            Ids ids) {
        this.register = register;
        this.administrator = administrator;
        this.confirm = confirm;
        this.doors = doors;
        this.ids = ids;
    }

    @GetMapping("/inscription")
    ModelAndView ask(PageContext visit) {
        return form(visit, HttpStatus.OK, "/inscription", FormView.of(SubmittedForm.nothing()));
    }

    @PostMapping("/inscription")
    ModelAndView register(PageContext visit) {
        return make(
                visit,
                "/inscription",
                typed ->
                        register.register(
                                new AccountId(ids.next()), typed.form(), visit.language()));
    }

    @GetMapping("/premier-administrateur")
    ModelAndView askAdministrator(PageContext visit) {
        if (!administrator.isNeeded()) throw new ForbiddenException("admin.invitation-over");
        var nothing = FormView.of(SubmittedForm.nothing());
        return form(visit, HttpStatus.OK, "/premier-administrateur", nothing);
    }

    @PostMapping("/premier-administrateur")
    ModelAndView appoint(PageContext visit) {
        return make(
                visit,
                "/premier-administrateur",
                typed -> administrator.accept(visit.parameter("invitation"), typed.form()));
    }

    @GetMapping("/confirmation")
    ModelAndView confirm(@RequestParam(defaultValue = "") String token, PageContext visit) {
        try {
            confirm.confirm(token);
            var title = visit.t("confirmed.title");
            return visit.show("said", title, new NoticeView(title, visit.t("confirmed.text"), "/"));
        } catch (InvalidInputException refused) {
            return ErrorPage.say(
                    visit,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    visit.t("error.refused"),
                    PageMessages.of(refused, visit.language()));
        }
    }

    private ModelAndView make(
            PageContext visit, String action, Function<SubmittedForm, Account> maker) {
        var typed = SubmittedForm.of(visit.request());
        try {
            doors.open(maker.apply(typed), visit);
            return Redirects.to(PageLinks.own(visit.parameter("retour")));
        } catch (ForbiddenException over) {
            throw over;
        } catch (DomainException refused) {
            var shown = FormView.of(typed, refused, visit.language());
            return form(visit, HttpStatus.UNPROCESSABLE_CONTENT, action, shown);
        } catch (RateLimitedException busy) {
            var shown = FormView.saying(typed, visit.t("error.429.text"));
            return form(visit, HttpStatus.TOO_MANY_REQUESTS, action, shown);
        }
    }

    private static ModelAndView form(
            PageContext visit, HttpStatus status, String action, FormView shown) {
        var view =
                new RegisterView(
                        shown,
                        action,
                        PageLinks.own(visit.parameter("retour")),
                        visit.parameter("invitation"));
        var isFirst = action.equals("/premier-administrateur");
        var title = visit.t(isFirst ? "administrator.title" : "register.title");
        return visit.show(status, "register", title, view);
    }
}
