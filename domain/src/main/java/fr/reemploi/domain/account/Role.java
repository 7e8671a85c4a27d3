package fr.reemploi.domain.account;

/// A role of an account: the permissions it grants.
public enum Role {
    BUYER,
    SELLER,
    ADMIN
}
