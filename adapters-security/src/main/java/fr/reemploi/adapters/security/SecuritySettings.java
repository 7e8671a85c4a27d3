package fr.reemploi.adapters.security;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// Location of the keys.
///
/// @param keyFolder created if it does not exist; anyone who can read it can forge tokens
/// @param manifest lists the keys in use, so that a lost one is noticed; outside the key folder
/// @param inUse whether the installation has data, which a new secret could not decrypt
/// @param secretKey encrypts stored secrets instead of the key file; at least 32 characters
public record SecuritySettings(
        Path keyFolder,
        Path manifest,
        boolean inUse,
        Optional<String> secretKey,
        InstantSource clock) {
    static final int MIN_KEY_LENGTH = 32;

    public SecuritySettings {
        secretKey.ifPresent(SecuritySettings::check);
    }

    /// Omits the secret key, because settings may be logged.
    @Override
    public String toString() {
        return "SecuritySettings[keyFolder=" + keyFolder + "]";
    }

    private static void check(String key) {
        if (key.length() < MIN_KEY_LENGTH)
            throw new IllegalArgumentException(
                    "The secret key has "
                            + key.length()
                            + " characters; at least 32 are required.");
    }
}
