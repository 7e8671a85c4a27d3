package fr.reemploi.adapters.web;

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
final class Interrupted {
    private static final String PURPOSE = "interrupted-form";

    /// The field under which the part travels along.
    static final String PART = "interrupted-part";

    private static final Duration LIFE = Duration.ofHours(12);

    private final Secrets secrets;
    private final InstantSource clock;

    Interrupted(Secrets secrets, InstantSource clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Asks to sign in, and keeps what was typed into the form of a part.
    ModelAndView signIn(Visit visit, String part, Typed typed) {
        var sealed = secrets.seal(PURPOSE, typed.with(PART, part).line());
        var ticket = secrets.ticket(PURPOSE, sealed, clock.instant().plus(LIFE));
        var view =
                new SignInView(
                        FormView.of(Typed.nothing()),
                        "/vendeur/pieces/" + part,
                        "",
                        ticket,
                        "sign-in.interrupted");
        return visit.show(HttpStatus.UNAUTHORIZED, "signIn", visit.t("sign-in.title"), view);
    }

    /// What was typed; empty when nothing was kept.
    Optional<Typed> read(String ticket) {
        return secrets.read(PURPOSE, ticket, clock.instant())
                .map(sealed -> Typed.read(secrets.open(PURPOSE, sealed)));
    }
}
