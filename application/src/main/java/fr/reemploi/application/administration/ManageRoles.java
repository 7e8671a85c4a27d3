package fr.reemploi.application.administration;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.audit.AuditLog;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.InvalidInputException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Appoints administrators and dismisses them. The other roles are not given: everybody is a buyer,
/// and a seller is who has a seller profile.
@UseCase
public final class ManageRoles {
    private final Accounts accounts;
    private final AuditLog audit;
    private final InstantSource clock;

    public ManageRoles(Accounts accounts, AuditLog audit, InstantSource clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /// Sets the roles of an account.
    ///
    /// @throws InvalidInputException `role.fixed` at `roles` if they differ in another role than
    ///   that of an administrator
    /// @throws ConflictException `account.last-admin`
    public Account set(Actor actor, AccountId id, Set<Role> roles) {
        actor.require(Role.ADMIN);
        var now = clock.instant();
        var before = accounts.get(id);
        var account =
                accounts.updateUnlessLastAdministrator(id, stored -> change(stored, roles, now));
        if (!account.roles().equals(before.roles()))
            audit.add(
                    AuditEntry.of(
                            Optional.of(actor.account()),
                            account.is(Role.ADMIN) ? "role.granted" : "role.revoked",
                            id,
                            List.of(EnumNames.of(Role.ADMIN)),
                            now));
        return account;
    }

    private static Change<Account> change(Account account, Set<Role> roles, Instant now) {
        for (var role : Role.values())
            if (role != Role.ADMIN && account.is(role) != roles.contains(role))
                throw InvalidInputException.at("roles", "role.fixed", EnumNames.of(role));
        return roles.contains(Role.ADMIN)
                ? account.grant(Role.ADMIN, now)
                : account.revoke(Role.ADMIN, now);
    }
}
