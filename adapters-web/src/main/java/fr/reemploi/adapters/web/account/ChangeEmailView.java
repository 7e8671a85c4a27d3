package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;

/// The form that requests another e-mail address.
///
/// @param current the address of the account
public record ChangeEmailView(FormView form, String current) {}
