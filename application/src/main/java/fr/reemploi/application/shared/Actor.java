package fr.reemploi.application.shared;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.ForbiddenException;
import java.util.Set;

/// The signed-in caller: account, current roles and session.
public record Actor(AccountId account, Set<Role> roles, SessionId session) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// Checks that the caller has the role.
    ///
    /// @throws ForbiddenException `role.required`
    public void require(Role role) {
        if (!is(role))
            throw new ForbiddenException(
                    "role.required", role.name().toLowerCase(java.util.Locale.ROOT));
    }
}
