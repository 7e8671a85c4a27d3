package fr.reemploi.adapters.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signing keys of access tokens, one file each. The newest key signs for 90 days and verifies for
/// 180 days. Processes that rotate concurrently create two keys and read each other's.
final class SigningKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final String EXTENSION = ".jwk";
    private static final Duration MIN_RELOAD_INTERVAL = Duration.ofSeconds(1);

    private final PrivateFolder files;
    private volatile Map<String, SigningKey> keysById = Map.of();
    private volatile Instant readAt = Instant.MIN;

    SigningKeys(PrivateFolder files) {
        this.files = files;
    }

    /// Returns the current signing key; creates one if none is valid.
    SigningKey current(Instant now) {
        return newest(now).orElseGet(() -> rotate(now));
    }

    /// Returns the key with this id if it still verifies signatures.
    Optional<SigningKey> find(String id, Instant now) {
        if (!keysById.containsKey(id)) reloadIfStale(now);
        return Optional.ofNullable(keysById.get(id)).filter(key -> key.verifiesAt(now));
    }

    /// Returns the public keys as a JWK set.
    String publicSet(Instant now) {
        load(now);
        current(now);
        var keys =
                keysById.values().stream()
                        .filter(key -> key.verifiesAt(now))
                        .sorted(Comparator.comparing(SigningKey::since).reversed())
                        .<JWK>map(SigningKey::jwk)
                        .toList();
        return new JWKSet(keys).toString(true);
    }

    private Optional<SigningKey> newest(Instant now) {
        return keysById.values().stream()
                .filter(key -> key.signsAt(now))
                .max(Comparator.comparing(SigningKey::since).thenComparing(SigningKey::id));
    }

    private synchronized SigningKey rotate(Instant now) {
        load(now);
        return newest(now).orElseGet(() -> generate(now));
    }

    private SigningKey generate(Instant now) {
        var key = SigningKey.generate(now);
        files.create(key.id() + EXTENSION, key.file());
        keysById.values().stream()
                .filter(old -> !old.verifiesAt(now))
                .forEach(old -> files.delete(old.id() + EXTENSION));
        load(now);
        return key;
    }

    /// Reloads at most once per second: another process may have created a key, but requests with
    /// forged key ids must not cause a disk read each.
    private synchronized void reloadIfStale(Instant now) {
        if (readAt.equals(Instant.MIN) || !now.isBefore(readAt.plus(MIN_RELOAD_INTERVAL)))
            load(now);
    }

    private synchronized void load(Instant now) {
        var keys = new HashMap<String, SigningKey>();
        for (var name : files.names(EXTENSION)) {
            load(name).ifPresent(key -> keys.put(key.id(), key));
        }
        keysById = Map.copyOf(keys);
        readAt = now;
    }

    private Optional<SigningKey> load(String name) {
        var id = name.substring(0, name.length() - EXTENSION.length());
        var cached = keysById.get(id);
        if (cached != null) return Optional.of(cached);
        var file = files.read(name);
        if (file.isEmpty()) return Optional.empty();
        try {
            return Optional.of(SigningKey.read(file.get()));
        } catch (ParseException damaged) {
            LOG.warn("Ignoring the key file {}: it cannot be read.", name, damaged);
            return Optional.empty();
        }
    }
}
