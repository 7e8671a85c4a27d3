package fr.reemploi.domain.account;

import fr.reemploi.domain.shared.Language;

/// Data of a new account; the password is already hashed.
public record Registration(
        EmailAddress email, String passwordHash, String displayName, Language language) {}
