package fr.reemploi.adapters.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// The secret of the installation and the keys derived from it, one per use.
final class SecretKeys {
    private static final String FILE = "secret.key";
    private static final int BYTES = 32;

    private final byte[] secret;

    private SecretKeys(byte[] secret) {
        this.secret = secret;
    }

    /// Reads the secret from the settings, or else from the key file, which is created if it does
    /// not exist.
    static SecretKeys of(Optional<String> setting, PrivateFolder files, SecureRandom random) {
        return new SecretKeys(
                setting.map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .orElseGet(() -> readOrCreate(files, random)));
    }

    /// Derives an AES key for a use (HKDF-SHA256). It reveals neither the secret nor other keys.
    SecretKey aes(String use) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(
                                            ("reemploi/" + use).getBytes(StandardCharsets.UTF_8),
                                            BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] readOrCreate(PrivateFolder files, SecureRandom random) {
        if (files.read(FILE).isEmpty()) {
            var fresh = new byte[BYTES];
            random.nextBytes(fresh);
            files.create(FILE, fresh);
        }
        var key = files.read(FILE).orElseThrow();
        if (key.length != BYTES)
            throw new IllegalStateException(
                    "The key file secret.key is damaged. Restore it from a backup.");
        return key;
    }
}
