package fr.reemploi.domain.account;

import fr.reemploi.domain.shared.Language;

/// What somebody gives to register, the password already hashed.
public record Registration(
        EmailAddress email, String passwordHash, String displayName, Language language) {}
