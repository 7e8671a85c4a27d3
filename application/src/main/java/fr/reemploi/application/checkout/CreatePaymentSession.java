package fr.reemploi.application.checkout;

import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.Payments.PaymentRequest;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.shared.Change;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Opens the provider's page for a checkout. When the provider does not answer the checkout stands
/// all the same, and the page is asked for again.
@UseCase
public final class CreatePaymentSession {
    /// The provider's page closes a little after the checkout lapses, which closes it itself.
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Payments payments;
    private final Checkouts checkouts;
    private final PublicUrl site;

    public CreatePaymentSession(Payments payments, Checkouts checkouts, PublicUrl site) {
        this.payments = payments;
        this.checkouts = checkouts;
        this.site = site;
    }

    /// Stores a new checkout, its page open where that was possible: one write in the usual case.
    Checkout begin(Change<Checkout> placed) {
        var page = page(placed.now());
        return checkouts.save(placed.then(checkout -> opened(checkout, page)));
    }

    /// Opens the page of a stored checkout that has none.
    Checkout open(Checkout checkout) {
        if (checkout.attempt().page().isPresent()) return checkout;
        var page = page(checkout);
        return checkouts.update(checkout.id(), known -> opened(known, page));
    }

    private Change<Checkout> opened(Checkout checkout, Optional<URI> page) {
        return page.map(at -> checkout.opened(checkout.payment(), at))
                .orElseGet(() -> Change.none(checkout));
    }

    private Optional<URI> page(Checkout checkout) {
        var back = URI.create(site.page("/commandes/paiement/" + checkout.id()));
        var until = checkout.expiresAt().plus(LATER);
        try {
            return Optional.of(
                    payments.open(
                            new PaymentRequest(checkout.payment(), checkout.total(), until, back)));
        } catch (UnavailableException later) {
            return Optional.empty();
        }
    }
}
