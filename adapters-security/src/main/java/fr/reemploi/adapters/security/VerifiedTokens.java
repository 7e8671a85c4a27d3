package fr.reemploi.adapters.security;

import fr.reemploi.application.session.AccessTokens.Bearer;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Cache of verified tokens by fingerprint, because verifying a signature takes a hundred times as
/// long as a look-up. The least recently used entries are evicted first.
final class VerifiedTokens {
    private static final int MAX_SIZE = 10_000;

    private final Map<String, Verified> byFingerprint =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
                            return size() > MAX_SIZE;
                        }
                    });

    Optional<Verified> get(String token) {
        return Optional.ofNullable(byFingerprint.get(Sha256.hex(token)));
    }

    void put(String token, Verified verified) {
        byFingerprint.put(Sha256.hex(token), verified);
    }

    int size() {
        return byFingerprint.size();
    }

    /// The bearer of a token and when it expires.
    record Verified(Bearer bearer, Instant expires) {}
}
