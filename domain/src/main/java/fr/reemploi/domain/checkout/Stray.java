package fr.reemploi.domain.checkout;

/// Money that came when nothing was to be paid any more: it goes back.
public record Stray(Capture capture, boolean refunded) {}
