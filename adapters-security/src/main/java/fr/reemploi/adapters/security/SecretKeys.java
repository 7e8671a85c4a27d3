package fr.reemploi.adapters.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// The installation's one secret, and the keys made from it, one a use.
final class SecretKeys {
    private static final String FILE = "secret.key";
    private static final int BYTES = 32;

    private final byte[] secret;

    private SecretKeys(byte[] secret) {
        this.secret = secret;
    }

    /// The secret of the settings, else of the key file, made when there is none.
    static SecretKeys of(Optional<String> setting, PrivateFolder files, SecureRandom random) {
        return new SecretKeys(
                setting.map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .orElseGet(() -> file(files, random)));
    }

    /// An AES key that tells nothing about the secret or another use's key.
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

    private static byte[] file(PrivateFolder files, SecureRandom random) {
        if (files.read(FILE).isEmpty()) {
            var fresh = new byte[BYTES];
            random.nextBytes(fresh);
            files.create(FILE, fresh);
        }
        var key = files.read(FILE).orElseThrow();
        if (key.length != BYTES)
            throw new IllegalStateException(
                    "The key file secret.key is damaged: restore it from a backup.");
        return key;
    }
}
