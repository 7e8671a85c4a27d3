package fr.reemploi.domain.shared;

import java.util.Optional;
import java.util.UUID;

/// Parses UUIDs in their canonical form of 36 characters. `UUID.fromString` accepts shorter ones
/// too.
public final class Uuids {
    private static final int LENGTH = 36;

    private Uuids() {}

    public static Optional<UUID> parse(String text) {
        if (text.length() != LENGTH) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
