package fr.reemploi.domain.account;

/// Status of an account: whether it can be used.
public enum AccountStatus {
    ACTIVE,
    SUSPENDED,
    ERASED
}
