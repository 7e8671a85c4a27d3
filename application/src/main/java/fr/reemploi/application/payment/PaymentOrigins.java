package fr.reemploi.application.payment;

import java.util.List;

/// Port: the origins of the payment provider's pages, to which pages of this site lead.
@FunctionalInterface
public interface PaymentOrigins {
    /// Scheme, host and port: `https://pay.example`. Empty while payments are simulated.
    List<String> origins();
}
