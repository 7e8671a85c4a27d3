package fr.reemploi.adapters.web.admin;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.SecondFactor;
import fr.reemploi.domain.shared.EnumNames;
import java.util.List;
import java.util.Optional;

/// The page that finds an account.
///
/// @param account the one that was found
/// @param matches those to choose from, where there are several
/// @param notice key of a message; else empty
public record AdminAccountView(
        FormView form, Optional<Found> account, List<Match> matches, String notice) {
    public AdminAccountView {
        matches = List.copyOf(matches);
    }

    /// An account that contains what was searched.
    public record Match(String name, String email, String address) {
        static Match of(Account account) {
            var email = account.email().value();
            return new Match(
                    account.displayName(),
                    email,
                    AdminAccountPages.PATH + "?email=" + PageLinks.encoded(email));
        }
    }

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
        static Found of(Account account, AccountId administrator) {
            var factor = account.credentials().requiredFactor();
            return new Found(
                    account.id().toString(),
                    account.displayName(),
                    account.email().value(),
                    account.roles().stream().map(EnumNames::of).sorted().toList(),
                    EnumNames.of(account.status()),
                    factor.isPresent(),
                    factor.map(SecondFactor::recoveryCodes).map(List::size).orElse(0),
                    account.id().equals(administrator));
        }
    }
}
