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

/// Shows the result of a payment after the return from the provider, and retries or cancels it.
@Controller
final class PaymentPages {
    private final BuyerCheckoutActions checkouts;
    private final ConfirmPayment confirmPayment;
    private final PaymentLinks paymentLinks;
    private final OrderRowViews rows;

    PaymentPages(
            BuyerCheckoutActions checkouts,
            ConfirmPayment confirmPayment,
            PaymentLinks paymentLinks,
            OrderRowViews rows) {
        this.checkouts = checkouts;
        this.confirmPayment = confirmPayment;
        this.paymentLinks = paymentLinks;
        this.rows = rows;
    }

    @GetMapping("/commandes/paiement/{checkout}")
    ModelAndView show(@PathVariable String checkout, PageContext context) {
        var actor = context.signedIn();
        var view = view(refresh(actor, checkouts.read(actor, id(checkout))));
        return context.show("payment", context.text("payment." + view.state() + ".title"), view);
    }

    @PostMapping("/commandes/paiement/{checkout}")
    ModelAndView act(@PathVariable String checkout, PageContext context) {
        var actor = context.signedIn();
        var id = id(checkout);
        try {
            return context.parameter("action").equals("cancel")
                    ? Redirects.to(PaymentLinks.resultPath(checkouts.cancel(actor, id).checkout()))
                    : paymentLinks.redirect(checkouts.retryPayment(actor, id).checkout());
        } catch (ConflictException | UnavailableException exception) {
            // the state changed meanwhile, or nothing can be paid: the page shows it
            return Redirects.to("/commandes/paiement/" + id);
        }
    }

    /// Reads the status from the provider, because the browser may return before the webhook event.
    private CheckoutSnapshot refresh(Actor actor, CheckoutSnapshot snapshot) {
        var checkout = snapshot.checkout();
        if (!checkout.isOpen(snapshot.now()) || checkout.currentAttempt().page().isEmpty())
            return snapshot;
        try {
            confirmPayment.confirm(checkout.currentPayment());
            return checkouts.read(actor, checkout.id());
        } catch (UnavailableException notKnownYet) {
            return snapshot;
        }
    }

    private PaymentView view(CheckoutSnapshot snapshot) {
        var checkout = snapshot.checkout();
        return new PaymentView(
                PaymentLinks.resultPath(checkout),
                state(checkout, snapshot.now()),
                checkout.total(),
                checkout.expiresAt(),
                paymentLinks.page(checkout),
                snapshot.orders().stream()
                        .map(order -> rows.forBuyer(order, snapshot.now()))
                        .toList(),
                snapshot.orders().stream()
                        .flatMap(order -> order.sale().listings().stream())
                        .map(part -> part.toString())
                        .toList(),
                !checkout.unappliedPayments().isEmpty());
    }

    private static String state(Checkout checkout, Instant now) {
        return switch (checkout.status(now)) {
            case PAID -> "paid";
            case EXPIRED -> "expired";
            case CANCELLED -> "cancelled";
            case AWAITING_PAYMENT -> {
                if (checkout.currentAttempt().failed()) yield "failed";
                yield checkout.currentAttempt().page().isPresent() ? "pending" : "unreachable";
            }
        };
    }

    private static CheckoutId id(String text) {
        return CheckoutId.parse(text)
                .orElseThrow(() -> new NotFoundException("checkout.unknown", text));
    }
}
