package fr.reemploi.domain.account;

/// A TOTP secret (RFC 6238). It is required at sign-in after its owner has confirmed it with one
/// code.
///
/// @param encryptedSecret encrypted at rest
/// @param lastTimeStep the 30-second step of the last accepted code: each code is accepted once
public record SecondFactor(String encryptedSecret, boolean confirmed, long lastTimeStep) {
    public SecondFactor used(long step) {
        return new SecondFactor(encryptedSecret, true, step);
    }
}
