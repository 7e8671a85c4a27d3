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

/// The payment page of the sandbox bank, with buttons for success and failure. It does not exist
/// where payments are real.
@Controller
final class SandboxPage {
    private final SimulatePayment simulation;
    private final BuyerCheckoutActions checkouts;
    private final PaymentLinks paymentLinks;
    private final BusinessClock clock;

    SandboxPage(
            SimulatePayment simulation,
            BuyerCheckoutActions checkouts,
            PaymentLinks paymentLinks,
            BusinessClock clock) {
        this.simulation = simulation;
        this.checkouts = checkouts;
        this.paymentLinks = paymentLinks;
        this.clock = clock;
    }

    @GetMapping("/bac-a-sable/{written}")
    ModelAndView show(@PathVariable String written, PageContext context) {
        var payment = id(written);
        var checkout = own(context.signedIn(), payment);
        var isOver = !checkout.isOpen(clock.instant()) || isSuperseded(checkout, payment);
        if (isOver) return Redirects.to(PaymentLinks.resultPath(checkout));
        simulation.checkout(context.signedIn(), payment);
        var view =
                new SandboxView("/bac-a-sable/" + payment, checkout.total(), checkout.expiresAt());
        return context.show("sandbox", context.text("sandbox.title"), view);
    }

    /// Simulates the result once; further submissions have no effect and lead to the result page.
    @PostMapping("/bac-a-sable/{written}")
    ModelAndView submit(@PathVariable String written, PageContext context) {
        var payment = id(written);
        var actor = context.signedIn();
        var checkout = own(actor, payment);
        if (checkout.isOpen(clock.instant()) && !isSuperseded(checkout, payment)) {
            if (context.parameter("action").equals("pay"))
                simulation.succeed(actor, payment, SimulatePayment.ConfirmationBehaviour.IMMEDIATE);
            else simulation.fail(actor, payment);
        }
        return Redirects.to(PaymentLinks.resultPath(checkout));
    }

    private Checkout own(Actor actor, PaymentId payment) {
        if (!paymentLinks.isSandbox(payment)) throw unknown(payment.toString());
        return checkouts.read(actor, payment.checkout()).checkout();
    }

    /// Whether the attempt failed or was replaced by another.
    private static boolean isSuperseded(Checkout checkout, PaymentId payment) {
        return !checkout.currentPayment().equals(payment) || checkout.currentAttempt().failed();
    }

    private static PaymentId id(String text) {
        return PaymentId.parse(text).orElseThrow(() -> unknown(text));
    }

    private static NotFoundException unknown(String text) {
        return new NotFoundException("payment.unknown", text);
    }
}
