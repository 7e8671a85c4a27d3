package fr.reemploi.application.account;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.throttle.CredentialAttempts;
import fr.reemploi.application.throttle.CredentialAttempts.Kind;
import fr.reemploi.domain.shared.InvalidInputException;

/// Verifies the password a signed-in person enters again before a change that cannot be undone.
public final class PasswordConfirmation {
    private final Accounts accounts;
    private final PasswordHashing passwords;
    private final CredentialAttempts attempts;

    public PasswordConfirmation(
            Accounts accounts, PasswordHashing passwords, CredentialAttempts attempts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /// Verifies the field `password` of the form.
    ///
    /// @throws InvalidInputException `password.wrong`
    /// @throws fr.reemploi.application.shared.RateLimitedException `rate.limited`
    public void check(Actor actor, Form form, ClientAddress from) {
        check(actor, form, "password", from);
    }

    /// Verifies a field of the form.
    ///
    /// @throws InvalidInputException `password.wrong`
    /// @throws fr.reemploi.application.shared.RateLimitedException `rate.limited`
    void check(Actor actor, Form form, String field, ClientAddress from) {
        var password = form.requiredText(field, input -> input);
        form.check();
        var hash = accounts.get(actor.account()).credentials().passwordHash();
        attempts.verify(
                Kind.PASSWORD,
                actor.account().toString(),
                from,
                () -> {
                    if (!passwords.matches(password.orElseThrow(), hash, from))
                        throw InvalidInputException.at(field, "password.wrong");
                });
    }
}
