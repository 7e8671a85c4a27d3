package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.page.Go;
import fr.reemploi.adapters.web.page.OrderRows;
import fr.reemploi.adapters.web.page.Visit;
import fr.reemploi.application.checkout.ConfirmPayment;
import fr.reemploi.application.checkout.PayCheckout;
import fr.reemploi.application.checkout.PayCheckout.Seen;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Unavailable;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.shared.Conflict;
import fr.reemploi.domain.shared.NotFound;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where a buyer comes back to from the payment provider: what became of his payment, and another
/// try where it failed.
@Controller
final class PaymentPages {
    private final PayCheckout checkouts;
    private final ConfirmPayment confirm;
    private final PaymentDesk payments;
    private final OrderRows rows;

    PaymentPages(
            PayCheckout checkouts, ConfirmPayment confirm, PaymentDesk payments, OrderRows rows) {
        this.checkouts = checkouts;
        this.confirm = confirm;
        this.payments = payments;
        this.rows = rows;
    }

    @GetMapping("/commandes/paiement/{checkout}")
    ModelAndView show(@PathVariable String checkout, Visit visit) {
        var actor = visit.signedIn();
        var view = view(now(actor, checkouts.read(actor, id(checkout))));
        return visit.show("payment", visit.t("payment." + view.state() + ".title"), view);
    }

    @PostMapping("/commandes/paiement/{checkout}")
    ModelAndView act(@PathVariable String checkout, Visit visit) {
        var actor = visit.signedIn();
        var id = id(checkout);
        try {
            return visit.parameter("action").equals("cancel")
                    ? Go.to(PaymentDesk.result(checkouts.cancel(actor, id).checkout()))
                    : payments.go(checkouts.tryAgain(actor, id).checkout());
        } catch (Conflict over) {
            // the page says what it came to meanwhile
            return Go.to("/commandes/paiement/" + id);
        }
    }

    /// As the provider knows it: the browser may be back before the news is.
    private Seen now(Actor actor, Seen seen) {
        var checkout = seen.checkout();
        if (!checkout.isOpen(seen.now()) || checkout.attempt().page().isEmpty()) return seen;
        try {
            confirm.confirm(checkout.payment());
            return checkouts.read(actor, checkout.id());
        } catch (Unavailable notKnownYet) {
            return seen;
        }
    }

    private PaymentView view(Seen seen) {
        var checkout = seen.checkout();
        return new PaymentView(
                PaymentDesk.result(checkout),
                state(checkout, seen.now()),
                checkout.total(),
                checkout.expiresAt(),
                payments.page(checkout),
                seen.orders().stream().map(order -> rows.bought(order, seen.now())).toList(),
                seen.orders().stream()
                        .flatMap(order -> order.sale().listings().stream())
                        .map(part -> part.toString())
                        .toList(),
                !checkout.strays().isEmpty());
    }

    private static String state(Checkout checkout, Instant now) {
        return switch (checkout.status(now)) {
            case PAID -> "paid";
            case EXPIRED -> "expired";
            case CANCELLED -> "cancelled";
            case AWAITING_PAYMENT -> {
                if (checkout.attempt().failed()) yield "failed";
                yield checkout.attempt().page().isPresent() ? "pending" : "unreachable";
            }
        };
    }

    private static CheckoutId id(String written) {
        return CheckoutId.parse(written)
                .orElseThrow(() -> new NotFound("checkout.unknown", written));
    }
}
