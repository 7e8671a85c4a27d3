package fr.reemploi.application.shared;

import java.time.Instant;
import java.util.Optional;

/// Random tokens, and texts that only this installation can write or read.
public interface Secrets {
    /// A new random token of at least 256 bits, safe in a URL.
    String token();

    /// SHA-256 of a token, hexadecimal: what is stored instead of it.
    String hash(String token);

    /// A mark of a text, hexadecimal: always the same for the same purpose and text, and without
    /// this installation's key it cannot be made, not even for texts that are few enough to be
    /// tried one by one (HMAC-SHA-256).
    String hmac(String purpose, String text);

    /// Encrypts and authenticates a text for keeping at rest (AES-GCM).
    String seal(String purpose, String text);

    /// The text sealed for this purpose.
    ///
    /// @throws IllegalStateException when it was sealed with another key or altered
    String open(String purpose, String sealed);

    /// A token safe in a URL that carries a text, until it expires.
    String signToken(String purpose, String text, Instant expires);

    /// The text of a ticket; empty when it is forged, for another purpose, or expired.
    Optional<String> readToken(String purpose, String ticket, Instant now);
}
