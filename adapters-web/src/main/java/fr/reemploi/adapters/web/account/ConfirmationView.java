package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;

/// The button that confirms an e-mail address.
///
/// @param form its errors
/// @param token of the link in the e-mail; empty when it is not valid
/// @param signedIn whether another e-mail can be requested at once
public record ConfirmationView(FormView form, String token, boolean signedIn) {}
