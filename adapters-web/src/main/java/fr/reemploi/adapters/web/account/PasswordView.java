package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;

/// The way back in for one who forgot his password.
///
/// @param token from the letter; empty while the letter is asked for
public record PasswordView(FormView form, String token) {}
