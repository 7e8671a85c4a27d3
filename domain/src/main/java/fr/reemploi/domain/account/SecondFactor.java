package fr.reemploi.domain.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A TOTP secret (RFC 6238) and the recovery codes that replace it once each. It is required at
/// sign-in after its owner has confirmed it with one code.
///
/// @param encryptedSecret encrypted at rest
/// @param lastTimeStep the 30-second step of the last accepted code: each code is accepted once
/// @param recoveryCodes hashes of the recovery codes not used yet
public record SecondFactor(
        String encryptedSecret, boolean confirmed, long lastTimeStep, List<String> recoveryCodes) {
    public SecondFactor {
        recoveryCodes = List.copyOf(recoveryCodes);
    }

    /// A secret that its owner has not confirmed yet.
    public static SecondFactor pending(String encryptedSecret) {
        return new SecondFactor(encryptedSecret, false, 0, List.of());
    }

    /// Confirmed by the code of this time step, with new recovery codes.
    public SecondFactor confirm(long step, List<String> newRecoveryCodes) {
        return new SecondFactor(encryptedSecret, true, step, newRecoveryCodes);
    }

    public SecondFactor used(long step) {
        return new SecondFactor(encryptedSecret, confirmed, step, recoveryCodes);
    }

    /// Without the recovery code of this hash; empty when there is no such code.
    public Optional<SecondFactor> useRecoveryCode(String hash) {
        var remaining = new ArrayList<>(recoveryCodes);
        return remaining.remove(hash)
                ? Optional.of(new SecondFactor(encryptedSecret, confirmed, lastTimeStep, remaining))
                : Optional.empty();
    }
}
