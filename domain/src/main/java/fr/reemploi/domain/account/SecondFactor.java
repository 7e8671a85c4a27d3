package fr.reemploi.domain.account;

/// A TOTP secret (RFC 6238), in force once its owner has shown one code made with it.
///
/// @param encryptedSecret encrypted at rest
/// @param lastTimeStep the 30-second step of the last code accepted: a code is good once
public record SecondFactor(String encryptedSecret, boolean confirmed, long lastTimeStep) {
    public SecondFactor used(long step) {
        return new SecondFactor(encryptedSecret, true, step);
    }
}
