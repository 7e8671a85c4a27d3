package fr.reemploi.application.shared;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A key in fixed size, whatever a client sends: an address or an e-mail address is then not held
/// in memory.
public final class KeyHash {
    private KeyHash() {}

    public static UUID of(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
