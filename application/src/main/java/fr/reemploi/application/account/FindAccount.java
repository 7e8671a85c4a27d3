package fr.reemploi.application.account;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.InvalidInputException;

/// Finds the account of another person, for administrators.
@UseCase
public final class FindAccount {
    private final Accounts accounts;

    public FindAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /// The account with the address in `email`, ignoring case.
    ///
    /// @throws InvalidInputException `account.no-such-address` at `email`
    public Account byEmail(Actor actor, Form form) {
        actor.require(Role.ADMIN);
        var email = form.requiredText("email", EmailAddress::parse);
        form.check();
        return accounts.findByEmail(email.orElseThrow())
                .orElseThrow(() ->
                        InvalidInputException.at(
                                "email", "account.no-such-address", email.get().value()));
    }

    public Account get(Actor actor, AccountId id) {
        actor.require(Role.ADMIN);
        return accounts.get(id);
    }
}
