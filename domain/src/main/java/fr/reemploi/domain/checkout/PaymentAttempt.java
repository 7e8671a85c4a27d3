package fr.reemploi.domain.checkout;

import java.net.URI;
import java.util.Optional;

/// An attempt to pay a checkout.
///
/// @param page the provider's payment page; empty when the provider could not be reached
public record PaymentAttempt(int number, Optional<URI> page, boolean failed) {}
