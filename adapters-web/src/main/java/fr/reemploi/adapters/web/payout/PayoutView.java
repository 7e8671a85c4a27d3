package fr.reemploi.adapters.web.payout;

/// The status of a seller's payout account.
///
/// @param status `not-needed`, `not-started`, `incomplete`, `ready`
/// @param missing number of details the provider still requires
/// @param notice key of a message; else empty
public record PayoutView(String status, boolean needed, int missing, String notice) {}
