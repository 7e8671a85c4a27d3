package fr.reemploi.domain.checkout;

/// Money that came when nothing was to be paid any more: it goes back.
public record UnappliedPayment(Capture capture, boolean refunded) {}
