package fr.reemploi.adapters.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import fr.reemploi.application.session.AccessTokens;
import fr.reemploi.application.shared.StartupException;
import fr.reemploi.application.shared.StorageUnavailableException;
import java.io.UncheckedIOException;
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
    private final Optional<KeyManifest> manifest;
    private volatile Map<String, SigningKey> keysById = Map.of();
    private volatile Instant readAt = Instant.MIN;

    SigningKeys(PrivateFolder files) {
        this(files, Optional.empty());
    }

    private SigningKeys(PrivateFolder files, Optional<KeyManifest> manifest) {
        this.files = files;
        this.manifest = manifest;
    }

    /// Checks the key files at start and records them.
    ///
    /// @throws StartupException if a key is damaged, or one in use is missing
    static SigningKeys open(PrivateFolder files, KeyManifest manifest, Instant now) {
        for (var name : manifest.signingKeys(now))
            if (!files.exists(name))
                throw new StartupException(
                        "startup.token-key.missing", files.folder().resolve(name), manifest.file());
        for (var name : files.names(EXTENSION)) {
            var key = read(files, name);
            if (key.isEmpty() || !name.equals(key.get().id() + EXTENSION))
                throw new StartupException(
                        "startup.token-key.damaged", files.folder().resolve(name), manifest.file());
            manifest.recordSigningKey(name, key.get().until());
        }
        return new SigningKeys(files, Optional.of(manifest));
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
        return newest(now).orElseGet(() -> generateOrExtend(now));
    }

    /// While the disk takes no new key, the last one goes on signing as long as it verifies.
    private SigningKey generateOrExtend(Instant now) {
        try {
            return generate(now);
        } catch (UncheckedIOException unwritable) {
            return keysById.values().stream()
                    .filter(key -> key.verifiesAt(now.plus(AccessTokens.LIFETIME)))
                    .max(Comparator.comparing(SigningKey::since))
                    .orElseThrow(() ->
                            new StorageUnavailableException(
                                    "No signing key can be stored: " + unwritable.getMessage(),
                                    unwritable));
        }
    }

    private SigningKey generate(Instant now) {
        var key = SigningKey.generate(now);
        files.create(key.id() + EXTENSION, key.file());
        manifest.ifPresent(keys -> keys.recordSigningKey(key.id() + EXTENSION, key.until()));
        keysById.values().stream()
                .filter(old -> !old.verifiesAt(now))
                .map(old -> old.id() + EXTENSION)
                .forEach(this::delete);
        load(now);
        return key;
    }

    /// Reloads at most once per second: another process may have created a key, but requests with
    /// forged key ids must not cause a disk read each.
    private synchronized void reloadIfStale(Instant now) {
        if (readAt.equals(Instant.MIN) || !now.isBefore(readAt.plus(MIN_RELOAD_INTERVAL)))
            load(now);
    }

    /// Reads new files. A key in memory stays in use when its file is lost meanwhile.
    private synchronized void load(Instant now) {
        var keys = new HashMap<String, SigningKey>();
        keysById.values().stream()
                .filter(key -> key.verifiesAt(now))
                .forEach(key -> keys.put(key.id(), key));
        for (var name : files.names(EXTENSION)) {
            load(name).ifPresent(key -> keys.put(key.id(), key));
        }
        keysById = Map.copyOf(keys);
        readAt = now;
    }

    private void delete(String name) {
        manifest.ifPresent(keys -> keys.forget(name));
        files.delete(name);
    }

    private Optional<SigningKey> load(String name) {
        var id = name.substring(0, name.length() - EXTENSION.length());
        var cached = keysById.get(id);
        if (cached != null) return Optional.of(cached);
        var key = read(files, name);
        if (key.isEmpty()) LOG.warn("Ignoring the key file {}: it cannot be read.", name);
        return key;
    }

    private static Optional<SigningKey> read(PrivateFolder files, String name) {
        try {
            var file = files.read(name);
            return file.isEmpty() ? Optional.empty() : Optional.of(SigningKey.read(file.get()));
        } catch (ParseException damaged) {
            return Optional.empty();
        }
    }
}
