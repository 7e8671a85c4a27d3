package fr.reemploi.domain.account;

import java.util.UUID;

/// Which account. A seller is known by the id of the account that sells.
public record AccountId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
