package fr.reemploi.application.settings;

import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.UseCase;
import java.util.Optional;

/// Encrypts secret fields before they are stored, each separately, and decrypts them.
@UseCase
public final class SealedSettings {
    /// Stands for a secret that was forgotten because the address it was sent to changed. The
    /// service stays meant to be used: without its key, payments are not simulated.
    static final String FORGOTTEN = "forgotten";

    private final Secrets secrets;

    public SealedSettings(Secrets secrets) {
        this.secrets = secrets;
    }

    String seal(SectionId section, SettingField field, String value) {
        return field.isSecret() ? secrets.seal(purpose(section, field), value) : value;
    }

    /// The value in clear; empty when it is absent, or was encrypted with a lost key.
    Optional<String> open(StoredSettings stored, SettingField field) {
        var value = stored.value(field);
        if (!field.isSecret()) return value;
        if (isForgotten(stored, field)) return Optional.empty();
        try {
            return value.map(sealed -> secrets.open(purpose(stored.section(), field), sealed));
        } catch (IllegalStateException anotherKey) {
            return Optional.empty();
        }
    }

    /// Whether the secret was forgotten and not entered again.
    boolean isForgotten(StoredSettings stored, SettingField field) {
        return field.isSecret() && stored.value(field).filter(FORGOTTEN::equals).isPresent();
    }

    /// Whether there is a secret that cannot be decrypted, or that was forgotten.
    boolean isLost(StoredSettings stored, SettingField field) {
        return stored.value(field).isPresent() && open(stored, field).isEmpty();
    }

    private static String purpose(SectionId section, SettingField field) {
        return "setting/" + section + "/" + field.name();
    }
}
