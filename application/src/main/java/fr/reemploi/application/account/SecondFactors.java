package fr.reemploi.application.account;

import java.time.Instant;
import java.util.OptionalLong;

/// Time-based one-time passwords: RFC 6238, SHA-1, 6 digits, 30 s, one step of tolerance either
/// way.
public interface SecondFactors {
    /// A new secret, Base32.
    String newSecret();

    /// The step in which this code is right for this secret, if it is and the step is later than
    /// the last one used.
    OptionalLong verify(String secret, String code, long lastStep, Instant now);

    /// What an authenticator app scans: `otpauth://totp/…`.
    String provisioningUri(String secret, String account);
}
