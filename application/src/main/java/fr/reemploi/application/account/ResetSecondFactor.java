package fr.reemploi.application.account;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.InstantSource;
import java.util.Optional;

/// Removes the second factor of a person who can no longer use it. It is written to the audit log,
/// and the person is notified by e-mail.
@UseCase
public final class ResetSecondFactor {
    private final Accounts accounts;
    private final InstantSource clock;

    public ResetSecondFactor(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Resets the second factor of another account; repeating it changes nothing.
    ///
    /// @throws ConflictException `totp.reset-own`: one's own is removed with the password
    public void reset(Actor actor, AccountId id) {
        actor.require(Role.ADMIN);
        if (actor.account().equals(id)) throw new ConflictException("totp.reset-own");
        reset(id, Optional.of(actor.account()));
    }

    /// Resets a second factor from the command line.
    ///
    /// @throws NotFoundException `account.unknown`
    public void resetFromCommandLine(EmailAddress email) {
        var account =
                accounts.findByEmail(email)
                        .orElseThrow(() -> new NotFoundException("account.unknown", email));
        reset(account.id(), Optional.empty());
    }

    private void reset(AccountId id, Optional<AccountId> by) {
        accounts.update(id, account -> account.resetSecondFactor(by, clock.instant()));
    }
}
