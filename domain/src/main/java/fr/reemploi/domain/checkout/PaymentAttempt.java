package fr.reemploi.domain.checkout;

import java.net.URI;
import java.util.Optional;

/// One try to pay.
///
/// @param page where the buyer pays; empty when the provider could not be reached
public record PaymentAttempt(int number, Optional<URI> page, boolean failed) {}
