package fr.reemploi.adapters.web.page;

import fr.reemploi.application.shared.Secrets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Keeps what was being typed while somebody has to sign in again: it travels sealed in the sign-in
/// form, and comes back into the one it was typed in.
@Component
public final class PendingForm {
    private static final String PURPOSE = "interrupted-form";

    /// The field under which what the form is about travels along: a part, an order.
    public static final String ABOUT = "interrupted-about";

    private static final String PAGE = "interrupted-page";
    private static final Duration LIFE = Duration.ofHours(12);

    private final Secrets secrets;
    private final InstantSource clock;

    PendingForm(Secrets secrets, InstantSource clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Asks to sign in, and keeps what was typed into the form of a page.
    public ModelAndView signIn(
            PageContext visit, ResumableForm page, String about, SubmittedForm typed) {
        var whole = typed.with(PAGE, page.name()).with(ABOUT, about);
        var sealed = secrets.seal(PURPOSE, whole.line());
        var ticket = secrets.ticket(PURPOSE, sealed, clock.instant().plus(LIFE));
        var view =
                new SignInView(
                        FormView.of(SubmittedForm.nothing()),
                        visit.here(),
                        "",
                        ticket,
                        "sign-in.interrupted");
        return visit.show(HttpStatus.UNAUTHORIZED, "signIn", visit.t("sign-in.title"), view);
    }

    /// What was typed; empty when nothing was kept.
    public Optional<SubmittedForm> read(String ticket) {
        return secrets.read(PURPOSE, ticket, clock.instant())
                .map(sealed -> SubmittedForm.read(secrets.open(PURPOSE, sealed)));
    }

    public static boolean isOf(SubmittedForm left, ResumableForm page) {
        return left.value(PAGE).equals(page.name());
    }
}
