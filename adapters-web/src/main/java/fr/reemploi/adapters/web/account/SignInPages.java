package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.Go;
import fr.reemploi.adapters.web.page.Interrupted;
import fr.reemploi.adapters.web.page.Links;
import fr.reemploi.adapters.web.page.Resuming;
import fr.reemploi.adapters.web.page.SignInView;
import fr.reemploi.adapters.web.page.Typed;
import fr.reemploi.adapters.web.page.Visit;
import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.TooMany;
import fr.reemploi.domain.shared.Refusal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Signing in, in one step or two, and out.
@Controller
final class SignInPages {
    private static final String STEP = "sign-in-step";
    private static final Duration STEP_LIFE = Duration.ofMinutes(5);

    private final Doors doors;
    private final Secrets secrets;
    private final Interrupted interrupted;
    private final List<Resuming> pages;
    private final InstantSource clock;

    SignInPages(
            Doors doors,
            Secrets secrets,
            Interrupted interrupted,
            List<Resuming> pages,
            InstantSource clock) {
        this.doors = doors;
        this.secrets = secrets;
        this.interrupted = interrupted;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/connexion")
    ModelAndView ask(@RequestParam(defaultValue = "/") String retour, Visit visit) {
        if (visit.actor().isPresent()) return Go.to(Links.own(retour));
        var view = view(visit, FormView.of(Typed.nothing()), "");
        return visit.show("signIn", visit.t("sign-in.title"), view);
    }

    @PostMapping("/connexion")
    ModelAndView enter(Visit visit) {
        var typed = shown(visit);
        try {
            var inside = doors.open(typed.form(), visit);
            return interrupted
                    .read(visit.parameter("resume"))
                    .flatMap(left -> resumed(left, inside))
                    .orElseGet(() -> Go.to(Links.own(visit.parameter("retour"))));
        } catch (Refusal refused) {
            return again(visit, typed, refused);
        } catch (TooMany busy) {
            var form = FormView.saying(typed, visit.t("error.429.text"));
            return show(visit, HttpStatus.TOO_MANY_REQUESTS, form, "");
        }
    }

    private Optional<ModelAndView> resumed(Typed left, Visit inside) {
        return pages.stream()
                .filter(page -> Interrupted.isOf(left, page))
                .findFirst()
                .map(page -> page.resumed(left, inside));
    }

    @PostMapping("/deconnexion")
    ModelAndView leave(Visit visit) {
        doors.close(visit);
        return Go.to("/");
    }

    /// What was typed; in the second step, with what was right in the first.
    private Typed shown(Visit visit) {
        var typed = Typed.of(visit.request());
        return secrets.read(STEP, visit.parameter("step"), clock.instant())
                .map(sealed -> Typed.read(secrets.open(STEP, sealed)))
                .map(first -> first.with("totp", typed.value("totp")))
                .orElse(typed);
    }

    private ModelAndView again(Visit visit, Typed typed, Refusal refused) {
        var needsCode = refused.code().equals("session.totp-required");
        var step = needsCode || refused.code().equals("session.bad-totp") ? step(typed) : "";
        var form = needsCode ? FormView.of(typed) : FormView.of(typed, refused, visit.language());
        return show(visit, HttpStatus.UNAUTHORIZED, form, step);
    }

    private ModelAndView show(Visit visit, HttpStatus status, FormView form, String step) {
        return visit.show(status, "signIn", visit.t("sign-in.title"), view(visit, form, step));
    }

    private SignInView view(Visit visit, FormView form, String step) {
        return new SignInView(
                form,
                Links.own(visit.parameter("retour")),
                step,
                visit.parameter("resume"),
                visit.parameter("ok").equals("mot-de-passe") ? "sign-in.new-password" : "");
    }

    /// Address and password go along sealed, so that only the code is asked for.
    private String step(Typed typed) {
        var known =
                Typed.nothing()
                        .with("email", typed.value("email"))
                        .with("password", typed.value("password"));
        return secrets.ticket(
                STEP, secrets.seal(STEP, known.line()), clock.instant().plus(STEP_LIFE));
    }
}
