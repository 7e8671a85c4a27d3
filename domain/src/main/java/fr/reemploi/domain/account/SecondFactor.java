package fr.reemploi.domain.account;

/// A TOTP secret (RFC 6238), in force once its owner has shown one code made with it.
///
/// @param sealedSecret encrypted at rest
/// @param lastStep the 30-second step of the last code accepted: a code is good once
public record SecondFactor(String sealedSecret, boolean confirmed, long lastStep) {
    public SecondFactor used(long step) {
        return new SecondFactor(sealedSecret, true, step);
    }
}
