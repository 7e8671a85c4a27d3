package fr.reemploi.adapters.web.payout;

import fr.reemploi.adapters.web.page.Go;
import fr.reemploi.adapters.web.page.Texts;
import fr.reemploi.adapters.web.page.Visit;
import fr.reemploi.application.payment.ReceivePayouts;
import fr.reemploi.application.payment.ReceivePayouts.Status;
import fr.reemploi.application.shared.Unavailable;
import fr.reemploi.domain.shared.Conflict;
import fr.reemploi.domain.shared.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// How a seller gets his money: he tells the payment provider who he is, on a page of the
/// provider's, and comes back here.
@Controller
final class PayoutPage {
    private static final String PAGE = "/vendeur/paiements";

    private final ReceivePayouts payouts;

    PayoutPage(ReceivePayouts payouts) {
        this.payouts = payouts;
    }

    @GetMapping(PAGE)
    ModelAndView show(Visit visit) {
        var now = payouts.read(visit.signedIn());
        var notice = "payouts.said." + visit.parameter("ok");
        var view =
                new PayoutView(
                        Words.of(now.status()),
                        now.status() != Status.NOT_NEEDED,
                        now.missing().size(),
                        Texts.knows(visit.language(), notice) ? notice : "");
        return visit.show("payouts", visit.t("payouts.title"), view);
    }

    @PostMapping(PAGE)
    ModelAndView begin(Visit visit) {
        try {
            return Go.to(payouts.begin(visit.signedIn()).toString());
        } catch (Unavailable later) {
            return Go.to(PAGE + "?ok=unavailable");
        } catch (Conflict notNeeded) {
            return Go.to(PAGE);
        }
    }

    /// Back from the provider, which does not mean done: he is asked.
    @GetMapping(PAGE + "/retour")
    ModelAndView back(Visit visit) {
        try {
            var now = payouts.refresh(visit.signedIn());
            return Go.to(PAGE + (now.status() == Status.READY ? "?ok=ready" : ""));
        } catch (Unavailable later) {
            return Go.to(PAGE + "?ok=later");
        }
    }

    /// The provider's page was too old: another is asked for.
    @GetMapping(PAGE + "/reprendre")
    ModelAndView again(Visit visit) {
        return begin(visit);
    }
}
