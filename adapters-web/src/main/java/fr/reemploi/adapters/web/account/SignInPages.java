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
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Signs in, in one step or with a second factor in two, and signs out.
@Controller
final class SignInPages {
    private static final String STEP_PURPOSE = "sign-in-step";
    private static final Set<String> CODE_ERRORS =
            Set.of("session.bad-totp", "session.totp-unreadable");
    private static final Duration STEP_LIFETIME = Duration.ofMinutes(5);

    private final BrowserSessions sessions;
    private final Secrets secrets;
    private final PendingForm pendingForm;
    private final List<ResumableForm> resumableForms;
    private final InstantSource clock;

    SignInPages(
            BrowserSessions sessions,
            Secrets secrets,
            PendingForm pendingForm,
            List<ResumableForm> resumableForms,
            InstantSource clock) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.pendingForm = pendingForm;
        this.resumableForms = resumableForms;
        this.clock = clock;
    }

    @GetMapping("/connexion")
    ModelAndView form(@RequestParam(defaultValue = "/") String retour, PageContext context) {
        if (context.actor().isPresent()) return Redirects.to(PageLinks.localOrHome(retour));
        var view = view(context, FormView.of(SubmittedForm.empty()), "", false);
        return context.show("signIn", context.text("sign-in.title"), view);
    }

    @PostMapping("/connexion")
    ModelAndView signIn(PageContext context) {
        var input = submittedForm(context);
        try {
            var signedInContext = sessions.open(input.toForm(), context);
            return pendingForm
                    .restore(context.parameter("resume"))
                    .flatMap(pending -> resume(pending, signedInContext))
                    .orElseGet(
                            () -> Redirects.to(PageLinks.localOrHome(context.parameter("retour"))));
        } catch (DomainException exception) {
            return redisplay(context, input, exception);
        } catch (RateLimitedException exception) {
            var form = FormView.withMessage(input, context.retryLater(exception));
            var step = context.parameter("step").isEmpty() ? "" : step(input);
            var recovery = !context.parameter("recovery").isEmpty();
            return show(context, HttpStatus.TOO_MANY_REQUESTS, view(context, form, step, recovery));
        }
    }

    private Optional<ModelAndView> resume(SubmittedForm pending, PageContext signedInContext) {
        return resumableForms.stream()
                .filter(page -> PendingForm.belongsTo(pending, page))
                .findFirst()
                .map(page -> page.resume(pending, signedInContext));
    }

    @PostMapping("/deconnexion")
    ModelAndView signOut(PageContext context) {
        sessions.close(context);
        return Redirects.to("/");
    }

    /// Returns the input; in the second step, the code with the sealed credentials of the first
    /// step.
    private SubmittedForm submittedForm(PageContext context) {
        var input = SubmittedForm.of(context.request());
        return secrets.readToken(STEP_PURPOSE, context.parameter("step"), clock.instant())
                .map(sealed -> SubmittedForm.decode(secrets.open(STEP_PURPOSE, sealed)))
                .map(credentials -> credentials.with("totp", code(input)))
                .orElse(input);
    }

    /// Returns the one-time code or the recovery code, whichever was asked for.
    private static String code(SubmittedForm input) {
        return input.nonBlank("recoveryCode").orElseGet(() -> input.value("totp"));
    }

    private ModelAndView redisplay(
            PageContext context, SubmittedForm input, DomainException exception) {
        var needsCode = exception.code().equals("session.totp-required");
        var step = needsCode || CODE_ERRORS.contains(exception.code()) ? step(input) : "";
        var recovery =
                !context.parameter("recovery").isEmpty()
                        || exception.code().equals("session.totp-unreadable");
        var form =
                needsCode ? FormView.of(input) : FormView.of(input, exception, context.language());
        return show(context, HttpStatus.UNAUTHORIZED, view(context, form, step, recovery));
    }

    private static ModelAndView show(PageContext context, HttpStatus status, SignInView view) {
        return context.show(status, "signIn", context.text("sign-in.title"), view);
    }

    private static SignInView view(
            PageContext context, FormView form, String step, boolean recovery) {
        return new SignInView(
                form,
                PageLinks.localOrHome(context.parameter("retour")),
                recovery,
                step,
                context.parameter("resume"),
                context.outcome().equals("mot-de-passe") ? "sign-in.new-password" : "");
    }

    /// Seals e-mail address and password for the second step, valid for 5 minutes.
    private String step(SubmittedForm input) {
        var credentials =
                SubmittedForm.empty()
                        .with("email", input.value("email"))
                        .with("password", input.value("password"));
        return secrets.signToken(
                STEP_PURPOSE,
                secrets.seal(STEP_PURPOSE, credentials.encode()),
                clock.instant().plus(STEP_LIFETIME));
    }
}
