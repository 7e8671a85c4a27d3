package fr.reemploi.application.account;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.throttle.CredentialAttempts;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.ConflictException;
import java.time.InstantSource;

/// Erases an account (GDPR art. 17): blanks it at once; its events remove what other stores hold.
@UseCase
public final class EraseAccount {
    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordConfirmation confirmation;
    private final OpenObligations obligations;
    private final InstantSource clock;

    public EraseAccount(
            Accounts accounts,
            Sessions sessions,
            PasswordHashing passwords,
            CredentialAttempts attempts,
            OpenObligations obligations,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.confirmation = new PasswordConfirmation(accounts, passwords, attempts);
        this.obligations = obligations;
        this.clock = clock;
    }

    /// Erases the caller's account after checking the password.
    ///
    /// @throws ConflictException `account.last-admin`
    /// @throws ConflictException `account.open-orders` while an order of theirs is not finished or
    ///   money is under way
    public void erase(Actor actor, Form form, ClientAddress from) {
        confirmation.check(actor, form, from);
        var account = accounts.get(actor.account());
        if (account.is(Role.ADMIN) && !accounts.anyAdministratorBesides(account.id()))
            throw new ConflictException("account.last-admin");
        if (obligations.any(actor.account())) throw new ConflictException("account.open-orders");
        accounts.updateUnlessLastAdministrator(
                actor.account(), stored -> stored.erase(clock.instant()));
        sessions.endAll(actor.account());
    }
}
