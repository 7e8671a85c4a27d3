package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.adapters.web.page.PendingForm;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.adapters.web.page.ResumableForm;
import fr.reemploi.adapters.web.page.SignInView;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.shared.Secrets;
import fr.reemploi.domain.shared.DomainException;
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

    private final BrowserSessions doors;
    private final Secrets secrets;
    private final PendingForm interrupted;
    private final List<ResumableForm> pages;
    private final InstantSource clock;

    SignInPages(
            BrowserSessions doors,
            Secrets secrets,
            PendingForm interrupted,
            List<ResumableForm> pages,
            InstantSource clock) {
        this.doors = doors;
        this.secrets = secrets;
        this.interrupted = interrupted;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/connexion")
    ModelAndView ask(@RequestParam(defaultValue = "/") String retour, PageContext visit) {
        if (visit.actor().isPresent()) return Redirects.to(PageLinks.own(retour));
        var view = view(visit, FormView.of(SubmittedForm.nothing()), "");
        return visit.show("signIn", visit.t("sign-in.title"), view);
    }

    @PostMapping("/connexion")
    ModelAndView enter(PageContext visit) {
        var typed = shown(visit);
        try {
            var inside = doors.open(typed.form(), visit);
            return interrupted
                    .read(visit.parameter("resume"))
                    .flatMap(left -> resumed(left, inside))
                    .orElseGet(() -> Redirects.to(PageLinks.own(visit.parameter("retour"))));
        } catch (DomainException refused) {
            return again(visit, typed, refused);
        } catch (RateLimitedException busy) {
            var form = FormView.saying(typed, visit.t("error.429.text"));
            return show(visit, HttpStatus.TOO_MANY_REQUESTS, form, "");
        }
    }

    private Optional<ModelAndView> resumed(SubmittedForm left, PageContext inside) {
        return pages.stream()
                .filter(page -> PendingForm.isOf(left, page))
                .findFirst()
                .map(page -> page.resumed(left, inside));
    }

    @PostMapping("/deconnexion")
    ModelAndView leave(PageContext visit) {
        doors.close(visit);
        return Redirects.to("/");
    }

    /// What was typed; in the second step, with what was right in the first.
    private SubmittedForm shown(PageContext visit) {
        var typed = SubmittedForm.of(visit.request());
        return secrets.read(STEP, visit.parameter("step"), clock.instant())
                .map(sealed -> SubmittedForm.read(secrets.open(STEP, sealed)))
                .map(first -> first.with("totp", typed.value("totp")))
                .orElse(typed);
    }

    private ModelAndView again(PageContext visit, SubmittedForm typed, DomainException refused) {
        var needsCode = refused.code().equals("session.totp-required");
        var step = needsCode || refused.code().equals("session.bad-totp") ? step(typed) : "";
        var form = needsCode ? FormView.of(typed) : FormView.of(typed, refused, visit.language());
        return show(visit, HttpStatus.UNAUTHORIZED, form, step);
    }

    private ModelAndView show(PageContext visit, HttpStatus status, FormView form, String step) {
        return visit.show(status, "signIn", visit.t("sign-in.title"), view(visit, form, step));
    }

    private SignInView view(PageContext visit, FormView form, String step) {
        return new SignInView(
                form,
                PageLinks.own(visit.parameter("retour")),
                step,
                visit.parameter("resume"),
                visit.parameter("ok").equals("mot-de-passe") ? "sign-in.new-password" : "");
    }

    /// Address and password go along sealed, so that only the code is asked for.
    private String step(SubmittedForm typed) {
        var known =
                SubmittedForm.nothing()
                        .with("email", typed.value("email"))
                        .with("password", typed.value("password"));
        return secrets.ticket(
                STEP, secrets.seal(STEP, known.line()), clock.instant().plus(STEP_LIFE));
    }
}
