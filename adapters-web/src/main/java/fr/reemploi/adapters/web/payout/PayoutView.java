package fr.reemploi.adapters.web.payout;

/// How a seller stands with the payment provider.
///
/// @param status `not-needed`, `not-started`, `incomplete`, `ready`
/// @param missing how many things he is still to tell
/// @param notice the key of a text to begin with; else empty
public record PayoutView(String status, boolean needed, int missing, String notice) {}
