package fr.reemploi.adapters.security;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// Where the keys are.
///
/// @param keyFolder made when it is missing; whoever reads it can forge tokens
/// @param secretKey what seals secrets at rest, instead of a key file: 32 characters at least
public record SecuritySettings(Path keyFolder, Optional<String> secretKey, InstantSource clock) {
    static final int MIN_KEY_LENGTH = 32;

    public SecuritySettings {
        secretKey.ifPresent(SecuritySettings::check);
    }

    /// Without the key: settings end up in logs.
    @Override
    public String toString() {
        return "SecuritySettings[keyFolder=" + keyFolder + "]";
    }

    private static void check(String key) {
        if (key.length() < MIN_KEY_LENGTH)
            throw new IllegalArgumentException(
                    "The secret key has " + key.length() + " characters: give 32 or more.");
    }
}
