package fr.reemploi.application.account;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.InvalidInputException;
import java.time.InstantSource;
import java.util.Optional;

/// Turns two-factor authentication of an account on and off.
@UseCase
public final class ManageTwoFactor {
    private final Accounts accounts;
    private final PasswordHashing passwords;
    private final SecondFactorSecrets factors;
    private final InstantSource clock;

    public ManageTwoFactor(
            Accounts accounts,
            PasswordHashing passwords,
            SecondFactors factors,
            Secrets secrets,
            InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = new SecondFactorSecrets(factors, secrets);
        this.clock = clock;
    }

    /// Creates a secret; it takes effect once confirmed with a code.
    ///
    /// @throws ConflictException `totp.already-on`
    public Enrolment startEnrolment(Actor actor) {
        var secret = factors.newSecret();
        var account =
                accounts.update(
                        actor.account(),
                        stored -> {
                            if (stored.credentials().requiresSecondFactor())
                                throw new ConflictException("totp.already-on");
                            return stored.updateSecondFactor(Optional.of(factors.seal(secret)));
                        });
        return new Enrolment(secret, factors.provisioningUri(secret, account.email().value()));
    }

    /// Confirms the secret with a code of the authenticator app.
    ///
    /// @throws InvalidInputException `totp.wrong-code` at `code`
    public void confirmEnrolment(Actor actor, Form form) {
        var code = form.requiredText("code", input -> input.replaceAll("\\s", ""));
        form.check();
        accounts.update(
                actor.account(),
                account -> {
                    var pending =
                            account.credentials()
                                    .secondFactor()
                                    .orElseThrow(() -> new ConflictException("totp.not-begun"));
                    var step = factors.matchingStep(pending, code.orElseThrow(), clock.instant());
                    if (step.isEmpty()) throw InvalidInputException.at("code", "totp.wrong-code");
                    return account.updateSecondFactor(Optional.of(pending.used(step.getAsLong())));
                });
    }

    /// Turns it off after checking the password.
    public void disable(Actor actor, Form form) {
        checkPassword(actor, form);
        accounts.update(actor.account(), account -> account.updateSecondFactor(Optional.empty()));
    }

    private void checkPassword(Actor actor, Form form) {
        var password = form.requiredText("password", input -> input);
        form.check();
        var account = accounts.get(actor.account());
        if (!passwords.matches(password.orElseThrow(), account.credentials().passwordHash())) {
            throw InvalidInputException.at("password", "password.wrong");
        }
    }

    /// Data for an authenticator app.
    public record Enrolment(String secret, String address) {}
}
