package fr.reemploi.application.account;

import java.time.Instant;
import java.util.OptionalLong;

/// Time-based one-time passwords: RFC 6238, SHA-1, 6 digits, 30 s, one step of tolerance either
/// way.
public interface SecondFactors {
    /// A new secret, Base32.
    String newSecret();

    /// The time step in which this code is valid for this secret; empty when it is not, or the step
    /// is not later than the last one used.
    OptionalLong verify(String secret, String code, long lastStep, Instant now);

    /// The URI for an authenticator app: `otpauth://totp/…`.
    String provisioningUri(String secret, String account);
}
