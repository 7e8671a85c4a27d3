package fr.reemploi.application.account;

import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ForbiddenException;
import java.time.Duration;
import java.time.InstantSource;

/// Creates an administrator: from the command line, or, for the first one, with the link that the
/// program prints at its first start. There is no default password.
@UseCase
public final class CreateFirstAdministrator {
    private static final String PURPOSE = "first-administrator";
    private static final Duration LIFETIME = Duration.ofDays(7);

    private final Accounts accounts;
    private final RegisterAccount register;
    private final Secrets secrets;
    private final Ids ids;
    private final InstantSource clock;

    public CreateFirstAdministrator(
            Accounts accounts,
            RegisterAccount register,
            Secrets secrets,
            Ids ids,
            InstantSource clock) {
        this.accounts = accounts;
        this.register = register;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /// Grants the role to the account with this address, reinstated when it was suspended, or
    /// creates one with the form's password.
    public Account createOrPromote(EmailAddress email, Form form) {
        var existing = accounts.findByEmail(email);
        return existing.isPresent()
                ? accounts.update(existing.get().id(), this::promote)
                : register.registerAdministrator(
                        new AccountId(ids.next()), form, ClientAddress.PROGRAM);
    }

    private Change<Account> promote(Account account) {
        return account.grant(Role.ADMIN, clock.instant())
                .then(granted -> granted.reinstate(clock.instant()));
    }

    /// Whether the installation has no administrator who can sign in.
    public boolean isNeeded() {
        return !accounts.anyAdministrator();
    }

    /// An invitation token for the first administrator.
    public String createInvitation() {
        return secrets.signToken(PURPOSE, PURPOSE, clock.instant().plus(LIFETIME));
    }

    /// Creates the first administrator. The id is derived, so concurrent requests create one, and
    /// the same form sent twice gets the same account; it is a new one when the first administrator
    /// of all has left.
    ///
    /// @throws ForbiddenException `admin.invitation-over` when the token is invalid, or an
    ///   administrator exists
    public Account accept(String invitation, Form form, ClientAddress from) {
        if (secrets.readToken(PURPOSE, invitation, clock.instant()).isEmpty())
            throw invitationOver();
        var id = freeId();
        if (!isNeeded())
            return register.repeated(id, form, from)
                    .orElseThrow(CreateFirstAdministrator::invitationOver);
        return register.once(id, form, from, () -> register.registerAdministrator(id, form, from));
    }

    private static ForbiddenException invitationOver() {
        return new ForbiddenException("admin.invitation-over");
    }

    private AccountId freeId() {
        var id = new AccountId(ids.derived(PURPOSE));
        for (var number = 2; hasLeft(id); number++)
            id = new AccountId(ids.derived(PURPOSE + "/" + number));
        return id;
    }

    private boolean hasLeft(AccountId id) {
        return accounts.find(id)
                .filter(account -> !account.isActive() || !account.is(Role.ADMIN))
                .isPresent();
    }
}
