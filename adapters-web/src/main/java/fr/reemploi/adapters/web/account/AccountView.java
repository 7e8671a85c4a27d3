package fr.reemploi.adapters.web.account;

import fr.reemploi.application.account.ManageTwoFactor;

/// The account page.
public record AccountView(String displayName, String email, ManageTwoFactor.Status secondFactor) {}
