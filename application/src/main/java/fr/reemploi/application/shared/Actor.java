package fr.reemploi.application.shared;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.ForbiddenException;
import java.util.Set;

/// The signed-in caller: account, current roles and session.
///
/// @param secondFactorMissing whether the caller is an administrator who must first set up a second
///   factor; until then the role counts for nothing
public record Actor(
        AccountId account, Set<Role> roles, SessionId session, boolean secondFactorMissing) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    public Actor(AccountId account, Set<Role> roles, SessionId session) {
        this(account, roles, session, false);
    }

    /// Whether the caller may act in this role.
    public boolean is(Role role) {
        return roles.contains(role) && !(role == Role.ADMIN && secondFactorMissing);
    }

    /// Checks that the caller may act in the role.
    ///
    /// @throws ForbiddenException `role.required`; `account.second-factor-required`
    public void require(Role role) {
        if (role == Role.ADMIN && roles.contains(role) && secondFactorMissing)
            throw new ForbiddenException("account.second-factor-required");
        if (!is(role))
            throw new ForbiddenException(
                    "role.required", role.name().toLowerCase(java.util.Locale.ROOT));
    }
}
