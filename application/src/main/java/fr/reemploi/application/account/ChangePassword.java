package fr.reemploi.application.account;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.throttle.CredentialAttempts;
import fr.reemploi.domain.shared.InvalidInputException;
import java.time.InstantSource;

/// Changes the password of the caller's account. All other sessions end.
@UseCase
public final class ChangePassword {
    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHashing passwords;
    private final PasswordConfirmation confirmation;
    private final InstantSource clock;

    public ChangePassword(
            Accounts accounts,
            Sessions sessions,
            PasswordHashing passwords,
            CredentialAttempts attempts,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.confirmation = new PasswordConfirmation(accounts, passwords, attempts);
        this.clock = clock;
    }

    /// Sets the new `password` after checking the `currentPassword`. The same form sent again
    /// changes nothing: the password it sets is the one that is stored.
    ///
    /// @throws InvalidInputException `password.wrong` at `currentPassword`, `password.weak` at
    ///   `password`
    /// @throws RateLimitedException `rate.limited` after too many wrong passwords
    public void change(Actor actor, Form form, ClientAddress from) {
        var password = form.require("password", form.value("password", RegisterAccount::password));
        try {
            confirmation.check(actor, form, "currentPassword", from);
        } catch (InvalidInputException exception) {
            if (password.filter(chosen -> isStored(actor, chosen, from)).isPresent()) return;
            throw exception;
        }
        var hash = passwords.hash(password.orElseThrow(), from);
        var account =
                accounts.update(
                        actor.account(), stored -> stored.changePassword(hash, clock.instant()));
        sessions.endOthers(account.id(), actor.session(), account.credentials().revision());
    }

    private boolean isStored(Actor actor, String password, ClientAddress from) {
        var hash = accounts.get(actor.account()).credentials().passwordHash();
        return passwords.matches(password, hash, from);
    }
}
