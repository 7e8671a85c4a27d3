package fr.reemploi.domain.account;

import fr.reemploi.domain.shared.Uuids;
import java.util.Optional;
import java.util.UUID;

/// Which account. A seller is known by the id of the account that sells.
public record AccountId(UUID value) {
    public static Optional<AccountId> parse(String text) {
        return Uuids.parse(text).map(AccountId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
