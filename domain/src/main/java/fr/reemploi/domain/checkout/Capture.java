package fr.reemploi.domain.checkout;

import fr.reemploi.domain.shared.Money;
import java.time.Instant;

/// A captured payment.
///
/// @param charge the provider's id of the charge; refunds and transfers refer to it
public record Capture(PaymentId payment, String charge, Money amount, Instant at) {}
