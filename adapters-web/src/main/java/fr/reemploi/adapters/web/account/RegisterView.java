package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;

/// The registration form.
///
/// @param key id of this rendering, from which the account's id derives
/// @param action path the form is submitted to
/// @param invitation token of the first administrator; else empty
public record RegisterView(
        FormView form, String key, String action, String back, String invitation) {}
