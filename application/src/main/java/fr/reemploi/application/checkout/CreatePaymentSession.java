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

/// Creates the provider's payment session of a checkout. When the provider does not respond, the
/// checkout is stored without one, and the session is requested again later.
@UseCase
public final class CreatePaymentSession {
    /// The provider's session expires a little after the checkout, which expires it explicitly.
    private static final Duration EXPIRY_MARGIN = Duration.ofMinutes(1);

    private final Payments payments;
    private final Checkouts checkouts;
    private final PublicUrl site;

    public CreatePaymentSession(Payments payments, Checkouts checkouts, PublicUrl site) {
        this.payments = payments;
        this.checkouts = checkouts;
        this.site = site;
    }

    /// Rejects a purchase that cannot be paid before anything is reserved for it.
    ///
    /// @throws UnavailableException if the settings allow no payment
    void requireAvailable() {
        payments.requireAvailable();
    }

    /// Stores a new checkout with its session where possible: one write in the usual case.
    Checkout saveWithSession(Change<Checkout> change) {
        var page = createSession(change.now());
        return checkouts.save(change.then(checkout -> withPage(checkout, page)));
    }

    /// Creates the session of a stored checkout that has none.
    Checkout ensureSession(Checkout checkout) {
        if (checkout.currentAttempt().page().isPresent()) return checkout;
        var page = createSession(checkout);
        return checkouts.update(checkout.id(), stored -> withPage(stored, page));
    }

    private Change<Checkout> withPage(Checkout checkout, Optional<URI> page) {
        return page.map(at -> checkout.withPaymentPage(checkout.currentPayment(), at))
                .orElseGet(() -> Change.none(checkout));
    }

    private Optional<URI> createSession(Checkout checkout) {
        var returnUrl = URI.create(site.page("/commandes/paiement/" + checkout.id()));
        var expiresAt = checkout.expiresAt().plus(EXPIRY_MARGIN);
        try {
            return Optional.of(
                    payments.createSession(
                            new PaymentRequest(
                                    checkout.currentPayment(),
                                    checkout.total(),
                                    expiresAt,
                                    returnUrl)));
        } catch (UnavailableException later) {
            return Optional.empty();
        }
    }
}
