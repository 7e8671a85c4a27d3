package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.application.payment.Sandbox;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.PaymentId;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Builds the URLs of payment pages.
@Component
final class PaymentLinks {
    private final Optional<Sandbox> sandbox;

    PaymentLinks(Optional<Sandbox> sandbox) {
        this.sandbox = sandbox;
    }

    /// Whether the payment belongs to the sandbox bank.
    boolean isSandbox(PaymentId payment) {
        return sandbox.flatMap(bank -> bank.amountDue(payment)).isPresent();
    }

    /// Returns the payment page of the current attempt; empty until the provider has created one.
    /// The page of the sandbox is a relative URL, which works under any host name.
    Optional<String> page(Checkout checkout) {
        var page = checkout.currentAttempt().page();
        return isSandbox(checkout.currentPayment())
                ? page.map(_ -> "/bac-a-sable/" + checkout.currentPayment())
                : page.map(URI::toString);
    }

    ModelAndView redirect(Checkout checkout) {
        return Redirects.to(page(checkout).orElseGet(() -> resultPath(checkout)));
    }

    /// Returns the path of the result page.
    static String resultPath(Checkout checkout) {
        return "/commandes/paiement/" + checkout.id();
    }
}
