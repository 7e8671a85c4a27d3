package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.page.OrderRowViews;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.application.checkout.BuyerCheckoutActions;
import fr.reemploi.application.checkout.BuyerCheckoutActions.CheckoutSnapshot;
import fr.reemploi.application.checkout.ConfirmPayment;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.NotFoundException;
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
    private final BuyerCheckoutActions checkouts;
    private final ConfirmPayment confirm;
    private final PaymentLinks payments;
    private final OrderRowViews rows;

    PaymentPages(
            BuyerCheckoutActions checkouts,
            ConfirmPayment confirm,
            PaymentLinks payments,
            OrderRowViews rows) {
        this.checkouts = checkouts;
        this.confirm = confirm;
        this.payments = payments;
        this.rows = rows;
    }

    @GetMapping("/commandes/paiement/{checkout}")
    ModelAndView show(@PathVariable String checkout, PageContext visit) {
        var actor = visit.signedIn();
        var view = view(now(actor, checkouts.read(actor, id(checkout))));
        return visit.show("payment", visit.t("payment." + view.state() + ".title"), view);
    }

    @PostMapping("/commandes/paiement/{checkout}")
    ModelAndView act(@PathVariable String checkout, PageContext visit) {
        var actor = visit.signedIn();
        var id = id(checkout);
        try {
            return visit.parameter("action").equals("cancel")
                    ? Redirects.to(PaymentLinks.result(checkouts.cancel(actor, id).checkout()))
                    : payments.go(checkouts.tryAgain(actor, id).checkout());
        } catch (ConflictException over) {
            // the page says what it came to meanwhile
            return Redirects.to("/commandes/paiement/" + id);
        }
    }

    /// As the provider knows it: the browser may be back before the news is.
    private CheckoutSnapshot now(Actor actor, CheckoutSnapshot seen) {
        var checkout = seen.checkout();
        if (!checkout.isOpen(seen.now()) || checkout.attempt().page().isEmpty()) return seen;
        try {
            confirm.confirm(checkout.payment());
            return checkouts.read(actor, checkout.id());
        } catch (UnavailableException notKnownYet) {
            return seen;
        }
    }

    private PaymentView view(CheckoutSnapshot seen) {
        var checkout = seen.checkout();
        return new PaymentView(
                PaymentLinks.result(checkout),
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
                .orElseThrow(() -> new NotFoundException("checkout.unknown", written));
    }
}
