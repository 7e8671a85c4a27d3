package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.ErrorPage;
import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.Go;
import fr.reemploi.adapters.web.page.Links;
import fr.reemploi.adapters.web.page.SaidView;
import fr.reemploi.adapters.web.page.Texts;
import fr.reemploi.adapters.web.page.Typed;
import fr.reemploi.adapters.web.page.Visit;
import fr.reemploi.application.account.AppointAdministrator;
import fr.reemploi.application.account.ConfirmEmail;
import fr.reemploi.application.account.RegisterAccount;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.TooMany;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Forbidden;
import fr.reemploi.domain.shared.Invalid;
import fr.reemploi.domain.shared.Refusal;
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
    private final AppointAdministrator administrator;
    private final ConfirmEmail confirm;
    private final Doors doors;
    private final Ids ids;

    RegisterPages(
            RegisterAccount register,
            AppointAdministrator administrator,
            ConfirmEmail confirm,
            Doors doors,
            Ids ids) {
        this.register = register;
        this.administrator = administrator;
        this.confirm = confirm;
        this.doors = doors;
        this.ids = ids;
    }

    @GetMapping("/inscription")
    ModelAndView ask(Visit visit) {
        return form(visit, HttpStatus.OK, "/inscription", FormView.of(Typed.nothing()));
    }

    @PostMapping("/inscription")
    ModelAndView register(Visit visit) {
        return make(
                visit,
                "/inscription",
                typed ->
                        register.register(
                                new AccountId(ids.next()), typed.form(), visit.language()));
    }

    @GetMapping("/premier-administrateur")
    ModelAndView askAdministrator(Visit visit) {
        if (!administrator.isNeeded()) throw new Forbidden("admin.invitation-over");
        var nothing = FormView.of(Typed.nothing());
        return form(visit, HttpStatus.OK, "/premier-administrateur", nothing);
    }

    @PostMapping("/premier-administrateur")
    ModelAndView appoint(Visit visit) {
        return make(
                visit,
                "/premier-administrateur",
                typed -> administrator.accept(visit.parameter("invitation"), typed.form()));
    }

    @GetMapping("/confirmation")
    ModelAndView confirm(@RequestParam(defaultValue = "") String token, Visit visit) {
        try {
            confirm.confirm(token);
            var title = visit.t("confirmed.title");
            return visit.show("said", title, new SaidView(title, visit.t("confirmed.text"), "/"));
        } catch (Invalid refused) {
            return ErrorPage.say(
                    visit,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    visit.t("error.refused"),
                    Texts.of(refused, visit.language()));
        }
    }

    private ModelAndView make(Visit visit, String action, Function<Typed, Account> maker) {
        var typed = Typed.of(visit.request());
        try {
            doors.open(maker.apply(typed), visit);
            return Go.to(Links.own(visit.parameter("retour")));
        } catch (Forbidden over) {
            throw over;
        } catch (Refusal refused) {
            var shown = FormView.of(typed, refused, visit.language());
            return form(visit, HttpStatus.UNPROCESSABLE_CONTENT, action, shown);
        } catch (TooMany busy) {
            var shown = FormView.saying(typed, visit.t("error.429.text"));
            return form(visit, HttpStatus.TOO_MANY_REQUESTS, action, shown);
        }
    }

    private static ModelAndView form(
            Visit visit, HttpStatus status, String action, FormView shown) {
        var view =
                new RegisterView(
                        shown,
                        action,
                        Links.own(visit.parameter("retour")),
                        visit.parameter("invitation"));
        var isFirst = action.equals("/premier-administrateur");
        var title = visit.t(isFirst ? "administrator.title" : "register.title");
        return visit.show(status, "register", title, view);
    }
}
