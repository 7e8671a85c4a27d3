package fr.reemploi.application.session;

import fr.reemploi.domain.session.SessionId;
import java.util.Optional;
import java.util.UUID;

/// Client side of a session: its id and secret.
record SessionKey(SessionId session, String secret) {
    static String of(SessionId session, String secret) {
        return session.value() + "." + secret;
    }

    static Optional<SessionKey> parse(String key) {
        var dot = key.indexOf('.');
        if (dot != 36 || key.length() > 200) return Optional.empty();
        try {
            return Optional.of(
                    new SessionKey(
                            new SessionId(UUID.fromString(key.substring(0, dot))),
                            key.substring(dot + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
