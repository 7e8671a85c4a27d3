package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;

/// The forms of a password reset.
///
/// @param token from the e-mail; empty on the page that requests the e-mail
public record PasswordView(FormView form, String token) {}
