package fr.reemploi.domain.account;

import fr.reemploi.domain.shared.DomainEvent;
import java.time.Instant;
import java.util.Optional;

/// A domain event of an account.
public sealed interface AccountEvent extends DomainEvent {
    AccountId account();

    record AccountRegistered(AccountId account, Instant at) implements AccountEvent {}

    record PasswordChanged(AccountId account, Instant at) implements AccountEvent {}

    record PasswordResetRequested(AccountId account, Instant at) implements AccountEvent {}

    record SellerProfileChanged(AccountId account, Instant at) implements AccountEvent {}

    record AccountSuspended(AccountId account, Instant at) implements AccountEvent {}

    record AccountReinstated(AccountId account, Instant at) implements AccountEvent {}

    /// @param by the acting account; empty when the command line acted
    record SecondFactorChanged(
            AccountId account, SecondFactorAction action, Optional<AccountId> by, Instant at)
            implements AccountEvent {}

    record RoleGranted(AccountId account, Role role, Instant at) implements AccountEvent {}

    record RoleRevoked(AccountId account, Role role, Instant at) implements AccountEvent {}

    record EmailChanged(AccountId account, Instant at) implements AccountEvent {}

    /// The account no longer has this address: it was replaced, or the account is erased. What is
    /// kept for the address must not reach whoever has it next.
    record EmailReleased(AccountId account, EmailAddress email, Instant at)
            implements AccountEvent {}

    record AccountErased(AccountId account, Instant at) implements AccountEvent {}
}
