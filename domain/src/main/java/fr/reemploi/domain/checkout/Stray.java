package fr.reemploi.domain.checkout;

import fr.reemploi.domain.payment.Capture;

/// Money that came when nothing was to be paid any more: it goes back.
public record Stray(Capture capture, boolean refunded) {}
