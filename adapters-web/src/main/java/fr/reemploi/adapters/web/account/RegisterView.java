package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;

/// The registration form.
///
/// @param action path the form is submitted to
/// @param invitation token of the first administrator; else empty
public record RegisterView(FormView form, String action, String back, String invitation) {}
