package fr.reemploi.domain.shared;

import java.util.Optional;
import java.util.UUID;

/// An id as text, the way we write it: 36 characters. Java's own reader takes shorter ones too.
public final class WrittenId {
    private static final int LENGTH = 36;

    private WrittenId() {}

    public static Optional<UUID> parse(String text) {
        if (text.length() != LENGTH) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
