package fr.reemploi.domain.checkout;

import fr.reemploi.domain.shared.Money;
import java.time.Instant;

/// Money that came in.
///
/// @param charge what the provider calls it: refunds and transfers name it
public record Capture(PaymentId payment, String charge, Money amount, Instant at) {}
