package fr.reemploi.adapters.web.checkout;

import fr.reemploi.domain.shared.Money;
import java.time.Instant;

/// The pretended bank's page.
///
/// @param until when it closes
public record SandboxView(String address, Money amount, Instant until) {}
