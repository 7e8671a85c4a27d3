package fr.reemploi.domain.account;

/// Whether an account may be used.
public enum AccountStatus {
    ACTIVE,
    SUSPENDED,
    ERASED
}
