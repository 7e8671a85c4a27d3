package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.application.payment.Sandbox;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.PaymentId;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Knows where a checkout is paid.
@Component
final class PaymentLinks {
    private final Optional<Sandbox> sandbox;

    PaymentLinks(Optional<Sandbox> sandbox) {
        this.sandbox = sandbox;
    }

    /// Whether the pretended bank opened the page of a payment, and knows it.
    boolean isSandbox(PaymentId payment) {
        return sandbox.flatMap(bank -> bank.amountDue(payment)).isPresent();
    }

    /// The page of the attempt under way; empty while the provider has not opened one. The
    /// sandbox's is of this site, whatever name the browser knows it by.
    Optional<String> page(Checkout checkout) {
        var page = checkout.currentAttempt().page();
        return isSandbox(checkout.currentPayment())
                ? page.map(_ -> "/bac-a-sable/" + checkout.currentPayment())
                : page.map(URI::toString);
    }

    ModelAndView redirect(Checkout checkout) {
        return Redirects.to(page(checkout).orElseGet(() -> resultPath(checkout)));
    }

    /// Where one reads what became of it.
    static String resultPath(Checkout checkout) {
        return "/commandes/paiement/" + checkout.id();
    }
}
