package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.application.checkout.BuyerCheckoutActions;
import fr.reemploi.application.checkout.SimulatePayment;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page of the pretended bank, with its two buttons. Where payments are real there is none.
@Controller
final class SandboxPage {
    private final SimulatePayment bank;
    private final BuyerCheckoutActions checkouts;
    private final PaymentLinks payments;
    private final BusinessClock clock;

    SandboxPage(
            SimulatePayment bank,
            BuyerCheckoutActions checkouts,
            PaymentLinks payments,
            BusinessClock clock) {
        this.bank = bank;
        this.checkouts = checkouts;
        this.payments = payments;
        this.clock = clock;
    }

    @GetMapping("/bac-a-sable/{written}")
    ModelAndView show(@PathVariable String written, PageContext visit) {
        var payment = id(written);
        var checkout = own(visit.signedIn(), payment);
        var isOver = !checkout.isOpen(clock.instant()) || isAnother(checkout, payment);
        if (isOver) return Redirects.to(PaymentLinks.result(checkout));
        bank.page(visit.signedIn(), payment);
        var view =
                new SandboxView("/bac-a-sable/" + payment, checkout.total(), checkout.expiresAt());
        return visit.show("sandbox", visit.t("sandbox.title"), view);
    }

    /// Pressed a second time, a button does nothing more: the page of the result tells.
    @PostMapping("/bac-a-sable/{written}")
    ModelAndView press(@PathVariable String written, PageContext visit) {
        var payment = id(written);
        var actor = visit.signedIn();
        var checkout = own(actor, payment);
        if (checkout.isOpen(clock.instant()) && !isAnother(checkout, payment)) {
            if (visit.parameter("action").equals("pay"))
                bank.succeed(actor, payment, SimulatePayment.ConfirmationBehaviour.AT_ONCE);
            else bank.fail(actor, payment);
        }
        return Redirects.to(PaymentLinks.result(checkout));
    }

    private Checkout own(Actor actor, PaymentId payment) {
        if (!payments.isSandbox(payment)) throw unknown(payment.toString());
        return checkouts.read(actor, payment.checkout()).checkout();
    }

    /// An attempt that is over, refused or followed by another.
    private static boolean isAnother(Checkout checkout, PaymentId payment) {
        return !checkout.payment().equals(payment) || checkout.attempt().failed();
    }

    private static PaymentId id(String written) {
        return PaymentId.parse(written).orElseThrow(() -> unknown(written));
    }

    private static NotFoundException unknown(String written) {
        return new NotFoundException("payment.unknown", written);
    }
}
