package fr.reemploi.adapters.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.reemploi.application.session.AccessTokens;
import fr.reemploi.application.session.AccessTokens.Bearer;
import java.time.Instant;
import java.util.Optional;

/// Cache of verified tokens by fingerprint, because verifying a signature takes a hundred times as
/// long as a look-up. The least used entries are evicted first.
final class VerifiedTokens {
    private static final int MAX_SIZE = 10_000;

    // expired ones must not keep out those in use
    private final Cache<String, Verified> byFingerprint =
            Caffeine.newBuilder()
                    .maximumSize(MAX_SIZE)
                    .expireAfterWrite(AccessTokens.LIFETIME)
                    .build();

    Optional<Verified> get(String token) {
        return Optional.ofNullable(byFingerprint.getIfPresent(Sha256.hex(token)));
    }

    void put(String token, Verified verified) {
        byFingerprint.put(Sha256.hex(token), verified);
    }

    long size() {
        byFingerprint.cleanUp();
        return byFingerprint.estimatedSize();
    }

    /// The bearer of a token and when it expires.
    record Verified(Bearer bearer, Instant expires) {}
}
