package fr.reemploi.domain.account;

import fr.reemploi.domain.shared.Uuids;
import java.util.Optional;
import java.util.UUID;

/// Identifies an address of an address book.
public record AddressId(UUID value) {
    public static Optional<AddressId> parse(String text) {
        return Uuids.parse(text).map(AddressId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
