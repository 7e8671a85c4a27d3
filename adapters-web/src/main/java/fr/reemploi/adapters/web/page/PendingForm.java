package fr.reemploi.adapters.web.page;

import fr.reemploi.application.shared.Secrets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Preserves the input of a form submitted after the session ended. The input is sealed into a
/// hidden field of the sign-in form, valid for 12 hours, and restored into its form after sign-in.
@Component
public final class PendingForm {
    private static final String SEAL_PURPOSE = "interrupted-form";

    /// Field with the subject of the form, such as the id of a listing or an order.
    public static final String SUBJECT_FIELD = "interrupted-about";

    private static final String PAGE_FIELD = "interrupted-page";
    private static final Duration LIFETIME = Duration.ofHours(12);

    private final Secrets secrets;
    private final InstantSource clock;

    PendingForm(Secrets secrets, InstantSource clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Renders the sign-in page (401) with the input of the form sealed into it.
    ///
    /// @param about subject of the form
    public ModelAndView requestSignIn(
            PageContext context, ResumableForm page, String about, SubmittedForm input) {
        return requestSignIn(context, page, about, input, "sign-in.interrupted");
    }

    /// The same, with another message.
    ///
    /// @param notice key of the message
    public ModelAndView requestSignIn(
            PageContext context,
            ResumableForm page,
            String about,
            SubmittedForm input,
            String notice) {
        var complete = input.with(PAGE_FIELD, page.name()).with(SUBJECT_FIELD, about);
        var sealed = secrets.seal(SEAL_PURPOSE, complete.encode());
        var ticket = secrets.signToken(SEAL_PURPOSE, sealed, clock.instant().plus(LIFETIME));
        var view =
                new SignInView(
                        FormView.of(SubmittedForm.empty()),
                        context.currentUrl(),
                        false,
                        "",
                        ticket,
                        notice);
        return context.show(HttpStatus.UNAUTHORIZED, "signIn", context.text("sign-in.title"), view);
    }

    /// Returns the input; empty when the ticket is missing, expired or not authentic.
    public Optional<SubmittedForm> restore(String ticket) {
        return secrets.readToken(SEAL_PURPOSE, ticket, clock.instant())
                .map(sealed -> SubmittedForm.decode(secrets.open(SEAL_PURPOSE, sealed)));
    }

    public static boolean belongsTo(SubmittedForm input, ResumableForm page) {
        return input.value(PAGE_FIELD).equals(page.name());
    }
}
