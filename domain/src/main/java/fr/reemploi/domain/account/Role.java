package fr.reemploi.domain.account;

/// What an account may do.
public enum Role {
    BUYER,
    SELLER,
    ADMIN
}
