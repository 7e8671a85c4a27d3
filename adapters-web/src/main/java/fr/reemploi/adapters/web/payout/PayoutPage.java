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
    private static final String PAGE = "/vendeur/paiements";

    private final OnboardSeller payouts;

    PayoutPage(OnboardSeller payouts) {
        this.payouts = payouts;
    }

    @GetMapping(PAGE)
    ModelAndView show(PageContext visit) {
        var now = payouts.read(visit.signedIn());
        var notice = "payouts.said." + visit.parameter("ok");
        var view =
                new PayoutView(
                        EnumNames.of(now.status()),
                        now.status() != Status.NOT_NEEDED,
                        now.missing().size(),
                        PageMessages.knows(visit.language(), notice) ? notice : "");
        return visit.show("payouts", visit.t("payouts.title"), view);
    }

    @PostMapping(PAGE)
    ModelAndView begin(PageContext visit) {
        try {
            return Redirects.to(payouts.begin(visit.signedIn()).toString());
        } catch (UnavailableException later) {
            return Redirects.to(PAGE + "?ok=unavailable");
        } catch (ConflictException notNeeded) {
            return Redirects.to(PAGE);
        }
    }

    /// Back from the provider, which does not mean done: he is asked.
    @GetMapping(PAGE + "/retour")
    ModelAndView back(PageContext visit) {
        try {
            var now = payouts.refresh(visit.signedIn());
            return Redirects.to(PAGE + (now.status() == Status.READY ? "?ok=ready" : ""));
        } catch (UnavailableException later) {
            return Redirects.to(PAGE + "?ok=later");
        }
    }

    /// The provider's page was too old: another is asked for.
    @GetMapping(PAGE + "/reprendre")
    ModelAndView again(PageContext visit) {
        return begin(visit);
    }
}
