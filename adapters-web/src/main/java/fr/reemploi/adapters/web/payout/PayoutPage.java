package fr.reemploi.adapters.web.payout;

import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.application.payment.OnboardSeller;
import fr.reemploi.application.payment.OnboardSeller.Status;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.EnumNames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Onboards a seller with the payment provider: redirects to a page of the provider and handles the
/// return.
@Controller
final class PayoutPage {
    private static final String PATH = "/vendeur/paiements";

    private final OnboardSeller onboarding;

    PayoutPage(OnboardSeller onboarding) {
        this.onboarding = onboarding;
    }

    @GetMapping(PATH)
    ModelAndView show(PageContext context) {
        var state = onboarding.read(context.signedIn());
        var notice = "payouts.notice." + context.outcome();
        var view =
                new PayoutView(
                        EnumNames.of(state.status()),
                        state.status() != Status.NOT_NEEDED,
                        state.missing().size(),
                        PageMessages.contains(context.language(), notice) ? notice : "");
        return context.show("payouts", context.text("payouts.title"), view);
    }

    @PostMapping(PATH)
    ModelAndView begin(PageContext context) {
        try {
            return Redirects.to(onboarding.createLink(context.signedIn()).toString());
        } catch (UnavailableException exception) {
            return context.done(PATH + "?ok=unavailable");
        } catch (ConflictException notNeeded) {
            return Redirects.to(PATH);
        }
    }

    /// Handles the return from the provider. The return does not mean that onboarding is complete,
    /// so the status is requested from the provider.
    @GetMapping(PATH + "/retour")
    ModelAndView handleReturn(PageContext context) {
        try {
            var state = onboarding.refresh(context.signedIn());
            return context.done(PATH + (state.status() == Status.READY ? "?ok=ready" : ""));
        } catch (UnavailableException exception) {
            return context.done(PATH + "?ok=later");
        }
    }

    /// Handles an expired provider page: the button of the page requests a new link.
    @GetMapping(PATH + "/reprendre")
    ModelAndView restart(PageContext context) {
        context.signedIn();
        return context.done(PATH + "?ok=expired");
    }
}
