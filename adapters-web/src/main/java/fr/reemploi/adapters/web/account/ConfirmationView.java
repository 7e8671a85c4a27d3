package fr.reemploi.adapters.web.account;

/// The button that confirms an e-mail address.
///
/// @param token of the link in the e-mail
public record ConfirmationView(String token) {}
