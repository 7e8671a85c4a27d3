package fr.reemploi.application.account;

import fr.reemploi.application.shared.ClientAddress;

/// Hashes passwords and verifies them. Hashing is slow on purpose; its capacity is shared between
/// client addresses.
public interface PasswordHashing {
    /// An Argon2id hash in PHC string format, with its own salt.
    ///
    /// @throws fr.reemploi.application.shared.RateLimitedException when too many are being hashed
    ///   already
    String hash(String password, ClientAddress from);

    /// Whether the password matches the hash. An empty hash never matches but takes as long.
    ///
    /// @throws fr.reemploi.application.shared.RateLimitedException when too many are being hashed
    ///   already
    boolean matches(String password, String hash, ClientAddress from);
}
