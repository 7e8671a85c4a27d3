package fr.reemploi.application.account;

import fr.reemploi.application.shared.Secrets;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.SecondFactor;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.UnauthenticatedException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Encrypts and decrypts the secrets of stored second factors, and checks codes against them. A
/// secret cannot be read any more once the installation's key is lost or replaced; recovery codes
/// do not depend on that key.
public final class SecondFactorSecrets {
    private static final String PURPOSE = "totp";
    private static final String RECOVERY_CODES = "recovery-codes";

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

    String seal(String secret) {
        return secrets.seal(PURPOSE, secret);
    }

    /// The secret in clear; empty when it was encrypted with a key that is lost.
    Optional<String> open(SecondFactor factor) {
        try {
            return Optional.of(secrets.open(PURPOSE, factor.encryptedSecret()));
        } catch (IllegalStateException anotherKey) {
            return Optional.empty();
        }
    }

    /// The recovery codes that belong to the confirmation of a secret in a time step. They are
    /// derived from this installation's key, so that the same confirmation gives them again.
    List<String> recoveryCodes(SecondFactor factor, long step) {
        return IntStream.range(0, RecoveryCodes.COUNT)
                .mapToObj(number -> factor.encryptedSecret() + " " + step + " " + number)
                .map(text -> RecoveryCodes.format(secrets.hmac(RECOVERY_CODES, text)))
                .toList();
    }

    List<String> hashes(List<String> recoveryCodes) {
        return recoveryCodes.stream().map(code -> hash(code).orElseThrow()).toList();
    }

    /// Whether the second factor was confirmed with this code just now, and none of the recovery
    /// codes it gave was used: the same form was sent twice.
    boolean wasConfirmedWith(SecondFactor factor, String secret, String code, Instant now) {
        var step = factors.verify(secret, code, factor.lastTimeStep() - 1, now);
        return factor.confirmed()
                && step.equals(OptionalLong.of(factor.lastTimeStep()))
                && hashes(recoveryCodes(factor, step.getAsLong())).equals(factor.recoveryCodes());
    }

    /// The hash that is stored in place of a recovery code; empty when the input is none.
    Optional<String> hash(String recoveryCode) {
        return RecoveryCodes.parse(recoveryCode).map(secrets::hash);
    }

    /// The time step in which the code is valid; empty when it is not.
    OptionalLong matchingStep(SecondFactor factor, String secret, String code, Instant now) {
        return factors.verify(secret, code, factor.lastTimeStep(), now);
    }

    /// Uses up a code given at sign-in: one of the authenticator app, or a recovery code.
    ///
    /// @throws UnauthenticatedException `session.bad-totp`; `session.totp-unreadable` when only a
    ///   recovery code can help
    public Change<Account> use(Account account, SecondFactor factor, String code, Instant now) {
        var recoveryCode = hash(code);
        if (recoveryCode.isPresent())
            return account.useRecoveryCode(recoveryCode.get(), now)
                    .orElseThrow(() -> new UnauthenticatedException("session.bad-totp"));
        var secret =
                open(factor)
                        .orElseThrow(() -> new UnauthenticatedException("session.totp-unreadable"));
        var step = matchingStep(factor, secret, code, now);
        if (step.isEmpty()) throw new UnauthenticatedException("session.bad-totp");
        return account.useSecondFactor(factor, step.getAsLong());
    }
}
