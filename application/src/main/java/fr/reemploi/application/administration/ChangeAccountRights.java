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

/// Appoints administrators and dismisses them, suspends accounts and reinstates them. The other
/// roles are not given: everybody is a buyer, and a seller is who has a seller profile.
@UseCase
public final class ChangeAccountRights {
    private final Accounts accounts;
    private final AuditLog audit;
    private final InstantSource clock;

    public ChangeAccountRights(Accounts accounts, AuditLog audit, InstantSource clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /// Changes what is given, in one write.
    ///
    /// @throws InvalidInputException `role.fixed` at `roles` if they differ in another role than
    ///   that of an administrator
    /// @throws ConflictException `account.last-admin`
    public Account change(Actor actor, AccountId id, Rights rights) {
        actor.require(Role.ADMIN);
        var now = clock.instant();
        var before = accounts.get(id);
        var after =
                accounts.updateUnlessLastAdministrator(id, stored -> rights.applyTo(stored, now));
        if (after.is(Role.ADMIN) != before.is(Role.ADMIN)) {
            var action = after.is(Role.ADMIN) ? "role.granted" : "role.revoked";
            record(actor, action, id, List.of(EnumNames.of(Role.ADMIN)), now);
        }
        if (after.status() != before.status()) {
            var action = after.isActive() ? "account.reinstated" : "account.suspended";
            record(actor, action, id, List.of(), now);
        }
        return after;
    }

    private void record(
            Actor actor, String action, AccountId id, List<String> details, Instant now) {
        audit.add(AuditEntry.of(Optional.of(actor.account()), action, id, details, now));
    }

    /// New rights of an account; what is empty stays as it is.
    public record Rights(Optional<Set<Role>> roles, Optional<Boolean> suspended) {
        public static Rights roles(Set<Role> roles) {
            return new Rights(Optional.of(roles), Optional.empty());
        }

        public static Rights suspended(boolean suspended) {
            return new Rights(Optional.empty(), Optional.of(suspended));
        }

        private Change<Account> applyTo(Account account, Instant now) {
            return Change.none(account)
                    .then(stored ->
                            roles.map(wanted -> withRoles(stored, wanted, now))
                                    .orElseGet(() -> Change.none(stored)))
                    .then(stored ->
                            suspended
                                    .map(yes -> yes ? stored.suspend(now) : stored.reinstate(now))
                                    .orElseGet(() -> Change.none(stored)));
        }

        private static Change<Account> withRoles(Account account, Set<Role> roles, Instant now) {
            for (var role : Role.values())
                if (role != Role.ADMIN && account.is(role) != roles.contains(role))
                    throw InvalidInputException.at("roles", "role.fixed", EnumNames.of(role));
            return roles.contains(Role.ADMIN)
                    ? account.grant(Role.ADMIN, now)
                    : account.revoke(Role.ADMIN, now);
        }
    }
}
