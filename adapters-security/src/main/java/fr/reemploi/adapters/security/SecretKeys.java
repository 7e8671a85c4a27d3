package fr.reemploi.adapters.security;

import fr.reemploi.application.shared.StartupException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
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

    /// Reads the secret from the settings, or else from the key file. The file is created for a new
    /// installation only: what is stored could not be read with another secret.
    ///
    /// @throws StartupException if the key is lost, damaged or not the one of this installation
    static SecretKeys of(
            SecuritySettings settings,
            PrivateFolder files,
            KeyManifest manifest,
            SecureRandom random) {
        var file = settings.keyFolder().resolve(FILE);
        var fingerprint = manifest.secret();
        if (settings.secretKey().isEmpty() && !files.exists(FILE)) {
            if (settings.inUse() || fingerprint.isPresent())
                throw new StartupException("startup.secret.missing", file);
            files.create(FILE, fresh(random));
        }
        var keys =
                new SecretKeys(
                        settings.secretKey()
                                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                                .orElseGet(() -> read(files, file)));
        if (fingerprint.isPresent() && !fingerprint.get().equals(keys.fingerprint()))
            throw settings.secretKey().isPresent()
                    ? new StartupException("startup.secret.other", settings.manifest())
                    : new StartupException("startup.secret.replaced", file, settings.manifest());
        manifest.recordSecret(keys.fingerprint());
        return keys;
    }

    /// Identifies the secret without revealing it.
    private String fingerprint() {
        return HexFormat.of().formatHex(aes("fingerprint").getEncoded());
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

    private static byte[] fresh(SecureRandom random) {
        var fresh = new byte[BYTES];
        random.nextBytes(fresh);
        return fresh;
    }

    private static byte[] read(PrivateFolder files, Path file) {
        var key = files.read(FILE);
        if (key.isEmpty() || key.get().length != BYTES)
            throw new StartupException("startup.secret.damaged", file);
        return key.get();
    }
}
