package fr.reemploi.adapters.web.checkout;

import fr.reemploi.domain.shared.Money;
import java.time.Instant;

/// The payment page of the sandbox bank.
///
/// @param until when the page expires
public record SandboxView(String address, Money amount, Instant until) {}
