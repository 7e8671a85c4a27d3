package fr.reemploi.application.account;

import fr.reemploi.domain.account.AccountId;

/// Finds what keeps an account from leaving: orders that are not finished, and money under way.
@FunctionalInterface
public interface OpenObligations {
    /// Whether the account, as buyer or seller, has any.
    boolean any(AccountId account);
}
