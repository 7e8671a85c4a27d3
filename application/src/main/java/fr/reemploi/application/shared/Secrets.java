package fr.reemploi.application.shared;

import java.time.Instant;
import java.util.Optional;

/// Port: random tokens, and encryption and signatures with this installation's key.
public interface Secrets {
    /// A new random token of at least 256 bits, URL-safe.
    String token();

    /// SHA-256 of a token, hexadecimal; stored in place of the token.
    String hash(String token);

    /// HMAC-SHA-256 of a text, hexadecimal. The same purpose and text always yield the same value,
    /// which cannot be computed without this installation's key, not even by trying all possible
    /// texts.
    String hmac(String purpose, String text);

    /// Encrypts and authenticates a text for storage (AES-GCM).
    String seal(String purpose, String text);

    /// Decrypts a text sealed for this purpose.
    ///
    /// @throws IllegalStateException when it was sealed with another key or altered
    String open(String purpose, String sealed);

    /// A signed, URL-safe token that contains a text and an expiry.
    String signToken(String purpose, String text, Instant expires);

    /// The text of a signed token; empty when it is forged, for another purpose, or expired.
    Optional<String> readToken(String purpose, String token, Instant now);
}
