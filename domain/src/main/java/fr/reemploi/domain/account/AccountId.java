package fr.reemploi.domain.account;

import fr.reemploi.domain.shared.Uuids;
import java.util.Optional;
import java.util.UUID;

/// Identifies an account. A seller has the id of their account.
public record AccountId(UUID value) {
    public static Optional<AccountId> parse(String text) {
        return Uuids.parse(text).map(AccountId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
