package fr.reemploi.adapters.web.account;

import fr.reemploi.application.account.ManageTwoFactor;

/// The account page.
///
/// @param notice key of the text that says what was just done; empty for none
public record AccountView(
        String notice,
        String displayName,
        String email,
        boolean emailVerified,
        ManageTwoFactor.Status secondFactor) {}
