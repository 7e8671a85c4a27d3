package fr.reemploi.adapters.web.admin;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.SecondFactor;
import fr.reemploi.domain.shared.EnumNames;
import java.util.List;
import java.util.Optional;

/// The page that finds an account.
///
/// @param notice key of a message; else empty
public record AdminAccountView(FormView form, Optional<Found> account, String notice) {
    /// The account that was found.
    ///
    /// @param recoveryCodes the number of recovery codes not used yet
    /// @param own whether it is the administrator's own account
    public record Found(
            String id,
            String displayName,
            String email,
            List<String> roles,
            String status,
            boolean secondFactor,
            int recoveryCodes,
            boolean own) {
        static Found of(Account account, boolean own) {
            var factor = account.credentials().requiredFactor();
            return new Found(
                    account.id().toString(),
                    account.displayName(),
                    account.email().value(),
                    account.roles().stream().map(EnumNames::of).sorted().toList(),
                    EnumNames.of(account.status()),
                    factor.isPresent(),
                    factor.map(SecondFactor::recoveryCodes).map(List::size).orElse(0),
                    own);
        }
    }
}
