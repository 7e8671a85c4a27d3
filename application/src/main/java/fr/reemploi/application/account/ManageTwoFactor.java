package fr.reemploi.application.account;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.throttle.CredentialAttempts;
import fr.reemploi.application.throttle.CredentialAttempts.Kind;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.SecondFactor;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.InvalidInputException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Turns two-factor authentication of the caller's account on and off, and renews its recovery
/// codes.
@UseCase
public final class ManageTwoFactor {
    private final Accounts accounts;
    private final PasswordConfirmation confirmation;
    private final CredentialAttempts attempts;
    private final SecondFactorSecrets factors;
    private final InstantSource clock;

    public ManageTwoFactor(
            Accounts accounts,
            PasswordHashing passwords,
            CredentialAttempts attempts,
            SecondFactors factors,
            Secrets secrets,
            InstantSource clock) {
        this.accounts = accounts;
        this.confirmation = new PasswordConfirmation(accounts, passwords, attempts);
        this.attempts = attempts;
        this.factors = new SecondFactorSecrets(factors, secrets);
        this.clock = clock;
    }

    /// The state of the second factor.
    public Status status(Actor actor) {
        return accounts.get(actor.account())
                .credentials()
                .requiredFactor()
                .map(factor ->
                        new Status(
                                true,
                                factors.open(factor).isPresent(),
                                factor.recoveryCodes().size()))
                .orElse(Status.OFF);
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
                            return stored.prepareSecondFactor(factors.seal(secret));
                        });
        return enrolment(secret, account);
    }

    /// The secret that was created and is not confirmed yet.
    public Optional<Enrolment> pendingEnrolment(Actor actor) {
        var account = accounts.get(actor.account());
        return account.credentials()
                .secondFactor()
                .filter(factor -> !factor.confirmed())
                .flatMap(factors::open)
                .map(secret -> enrolment(secret, account));
    }

    /// Confirms the secret with a code of the authenticator app. When the second factor is on
    /// already, only replaces its recovery codes. The same code sent twice gives the same ones.
    ///
    /// @return the recovery codes; only their hashes are stored
    /// @throws InvalidInputException `totp.wrong-code` at `code`
    /// @throws ConflictException `totp.not-begun`; `totp.unreadable` when the secret of a second
    ///   factor that is on cannot be read any more
    public List<String> confirmEnrolment(Actor actor, Form form, ClientAddress from) {
        var code = form.requiredText("code", input -> input.replaceAll("\\s", ""));
        form.check();
        var confirmed = new AtomicReference<Account>();
        attempts.verify(
                Kind.SECOND_FACTOR,
                actor.account().toString(),
                from,
                () ->
                        confirmed.set(
                                accounts.update(
                                        actor.account(),
                                        account -> confirm(account, code.orElseThrow()))));
        var factor = confirmed.get().credentials().secondFactor().orElseThrow();
        return factors.recoveryCodes(factor, factor.lastTimeStep());
    }

    private Change<Account> confirm(Account account, String code) {
        var factor =
                account.credentials()
                        .secondFactor()
                        .orElseThrow(() -> new ConflictException("totp.not-begun"));
        var secret = factors.open(factor).orElseThrow(() -> unreadable(factor));
        var now = clock.instant();
        var step = factors.matchingStep(factor, secret, code, now);
        if (step.isEmpty()) {
            if (factors.wasConfirmedWith(factor, secret, code, now)) return Change.none(account);
            throw InvalidInputException.at("code", "totp.wrong-code");
        }
        var hashes = factors.hashes(factors.recoveryCodes(factor, step.getAsLong()));
        return account.confirmSecondFactor(factor, step.getAsLong(), hashes, now);
    }

    private static ConflictException unreadable(SecondFactor factor) {
        return new ConflictException(factor.confirmed() ? "totp.unreadable" : "totp.not-begun");
    }

    /// Turns it off after checking the password.
    public void disable(Actor actor, Form form, ClientAddress from) {
        confirmation.check(actor, form, from);
        accounts.update(actor.account(), account -> account.disableSecondFactor(clock.instant()));
    }

    private Enrolment enrolment(String secret, Account account) {
        return new Enrolment(secret, factors.provisioningUri(secret, account.email().value()));
    }

    /// Data for an authenticator app.
    public record Enrolment(String secret, String address) {}

    /// The state of a second factor.
    ///
    /// @param readable false when the installation's key that encrypted the secret is lost: only
    ///   recovery codes are accepted then
    /// @param recoveryCodes the number of recovery codes not used yet
    public record Status(boolean on, boolean readable, int recoveryCodes) {
        static final Status OFF = new Status(false, true, 0);
    }
}
