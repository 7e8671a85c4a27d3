package fr.reemploi.application.account;

import fr.reemploi.application.shared.Secrets;
import fr.reemploi.domain.account.SecondFactor;
import java.time.Instant;
import java.util.OptionalLong;

/// Encrypts and decrypts the secrets of stored second factors.
public final class SecondFactorSecrets {
    private static final String PURPOSE = "totp";

    private final SecondFactors factors;
    private final Secrets secrets;

    public SecondFactorSecrets(SecondFactors factors, Secrets secrets) {
        this.factors = factors;
        this.secrets = secrets;
    }

    String newSecret() {
        return factors.newSecret();
    }

    String provisioningUri(String secret, String account) {
        return factors.provisioningUri(secret, account);
    }

    SecondFactor seal(String secret) {
        return new SecondFactor(secrets.seal(PURPOSE, secret), false, 0);
    }

    /// The time step in which the code is valid; empty when it is not.
    public OptionalLong matchingStep(SecondFactor factor, String code, Instant now) {
        return factors.verify(
                secrets.open(PURPOSE, factor.encryptedSecret()), code, factor.lastTimeStep(), now);
    }
}
