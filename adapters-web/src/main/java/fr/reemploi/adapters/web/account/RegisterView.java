package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;

/// The form that makes an account.
///
/// @param action where it is sent
/// @param invitation of the first administrator; else empty
public record RegisterView(FormView form, String action, String back, String invitation) {}
