package fr.reemploi.domain.account;

import java.util.Optional;

/// Credentials of an account: password hash and second factor.
///
/// @param passwordHash in the PHC string format of Argon2id
/// @param revision incremented by each change of the password or the e-mail address, so that links
///   sent before and sessions opened before end
public record Credentials(String passwordHash, int revision, Optional<SecondFactor> secondFactor) {
    public static Credentials of(String passwordHash) {
        return new Credentials(passwordHash, 1, Optional.empty());
    }

    public Credentials withPassword(String hash) {
        return new Credentials(hash, revision + 1, secondFactor);
    }

    public Credentials withNextRevision() {
        return new Credentials(passwordHash, revision + 1, secondFactor);
    }

    public Credentials withSecondFactor(Optional<SecondFactor> factor) {
        return new Credentials(passwordHash, revision, factor);
    }

    /// Whether signing in requires a code besides the password.
    public boolean requiresSecondFactor() {
        return requiredFactor().isPresent();
    }

    /// The second factor that signing in requires; empty while it is not confirmed.
    public Optional<SecondFactor> requiredFactor() {
        return secondFactor.filter(SecondFactor::confirmed);
    }
}
