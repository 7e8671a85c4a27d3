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

/// How a seller gets his money: he tells the payment provider who he is, on a page of the
/// provider's, and comes back here.
@Controller
final class PayoutPage {
    private static final String PATH = "/vendeur/paiements";

    private final OnboardSeller onboarding;

    PayoutPage(OnboardSeller payouts) {
        this.onboarding = payouts;
    }

    @GetMapping(PATH)
    ModelAndView show(PageContext context) {
        var state = onboarding.read(context.signedIn());
        var notice = "payouts.said." + context.parameter("ok");
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
            return Redirects.to(PATH + "?ok=unavailable");
        } catch (ConflictException notNeeded) {
            return Redirects.to(PATH);
        }
    }

    /// Back from the provider, which does not mean done: he is asked.
    @GetMapping(PATH + "/retour")
    ModelAndView handleReturn(PageContext context) {
        try {
            var state = onboarding.refresh(context.signedIn());
            return Redirects.to(PATH + (state.status() == Status.READY ? "?ok=ready" : ""));
        } catch (UnavailableException exception) {
            return Redirects.to(PATH + "?ok=later");
        }
    }

    /// The provider's page was too old: another is asked for.
    @GetMapping(PATH + "/reprendre")
    ModelAndView restart(PageContext context) {
        return begin(context);
    }
}
