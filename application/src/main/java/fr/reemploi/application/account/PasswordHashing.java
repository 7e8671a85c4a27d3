package fr.reemploi.application.account;

/// Turns passwords into what may be stored.
public interface PasswordHashing {
    /// An Argon2id hash in PHC string format, with its own salt.
    ///
    /// @throws fr.reemploi.application.shared.TooMany when too many are being hashed already
    String hash(String password);

    /// Whether this password gave that hash; takes as long for an empty hash, which none gave.
    ///
    /// @throws fr.reemploi.application.shared.TooMany when too many are being hashed already
    boolean matches(String password, String hash);
}
