package fr.reemploi.application.account;

/// Hashes passwords and verifies them.
public interface PasswordHashing {
    /// An Argon2id hash in PHC string format, with its own salt.
    ///
    /// @throws fr.reemploi.application.shared.RateLimitedException when too many are being hashed
    ///   already
    String hash(String password);

    /// Whether the password matches the hash. An empty hash never matches but takes as long.
    ///
    /// @throws fr.reemploi.application.shared.RateLimitedException when too many are being hashed
    ///   already
    boolean matches(String password, String hash);
}
