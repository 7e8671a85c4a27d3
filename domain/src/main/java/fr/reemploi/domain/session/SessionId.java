package fr.reemploi.domain.session;

import java.util.UUID;

/// Which session; also the family its access and refresh tokens belong to.
public record SessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
