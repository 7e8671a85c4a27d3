package fr.reemploi.domain.session;

import java.util.UUID;

/// Identifies a session and the family of its access and refresh tokens.
public record SessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
