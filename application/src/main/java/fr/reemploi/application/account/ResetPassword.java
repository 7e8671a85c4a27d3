package fr.reemploi.application.account;

import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.throttle.CredentialAttempts;
import fr.reemploi.application.throttle.CredentialAttempts.Kind;
import fr.reemploi.application.throttle.Throttle;
import fr.reemploi.application.throttle.Throttle.Limit;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.shared.InvalidInputException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/// Resets a forgotten password by e-mail.
@UseCase
public final class ResetPassword {
    public static final String PURPOSE = "password-reset";
    public static final Duration LIFETIME = Duration.ofHours(1);

    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHashing passwords;
    private final CredentialAttempts attempts;
    private final Throttle throttle;
    private final Secrets secrets;
    private final InstantSource clock;

    public ResetPassword(
            Accounts accounts,
            Sessions sessions,
            PasswordHashing passwords,
            CredentialAttempts attempts,
            Throttle throttle,
            Secrets secrets,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.attempts = attempts;
        this.throttle = throttle;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Requests an e-mail with a reset link. The result does not reveal whether the address is
    /// known; unknown addresses count alike.
    ///
    /// @throws RateLimitedException `rate.limited`
    public void request(Form form, ClientAddress from) {
        var email = form.requiredText("email", EmailAddress::parse);
        form.check();
        throttle.count(Limit.EMAILS_FROM_ADDRESS, from);
        throttle.count(Limit.EMAILS_TO_MAILBOX, email.orElseThrow().key());
        email.flatMap(accounts::findByEmail)
                .filter(Account::isActive)
                .ifPresent(account ->
                        accounts.update(
                                account.id(),
                                stored -> stored.requestPasswordReset(clock.instant())));
    }

    /// Checks a token without using it, so that nobody types a password in vain.
    ///
    /// @throws InvalidInputException `token.invalid` when the token is expired, used or forged
    public void check(String token) {
        var holder = read(token);
        if (accounts.get(holder.account()).credentials().revision() != holder.credentials())
            throw new InvalidInputException("token.invalid");
    }

    /// Sets the new password and ends every session. The link works once, and is the way back in
    /// for an owner who is locked out by the failures of others. The same form sent twice succeeds
    /// twice: with the password that the link has just set, it changes nothing.
    ///
    /// @throws InvalidInputException `token.invalid` when the token is expired, used or forged
    public void reset(String token, Form form, ClientAddress from) {
        var password = form.require("password", form.value("password", RegisterAccount::password));
        form.check();
        var holder = read(token);
        var hash = passwords.hash(password.orElseThrow(), from);
        try {
            accounts.update(
                    holder.account(),
                    account -> {
                        if (account.credentials().revision() != holder.credentials())
                            throw new InvalidInputException("token.invalid");
                        return account.changePassword(hash, clock.instant());
                    });
        } catch (InvalidInputException used) {
            checkRepeated(holder, password.orElseThrow(), from, used);
        }
        sessions.endAll(holder.account());
        attempts.succeeded(holder.account().toString(), from);
    }

    /// A wrong password counts as one at sign-in: a used link is no way to try passwords.
    private void checkRepeated(
            TokenSubject holder, String password, ClientAddress from, InvalidInputException used) {
        var credentials = accounts.get(holder.account()).credentials();
        if (credentials.revision() != holder.credentials() + 1) throw used;
        attempts.verify(
                Kind.PASSWORD,
                holder.account().toString(),
                from,
                () -> {
                    if (!passwords.matches(password, credentials.passwordHash(), from)) throw used;
                });
    }

    public static String tokenSubject(Account account) {
        return account.id() + " " + account.credentials().revision();
    }

    private TokenSubject read(String token) {
        var text =
                secrets.readToken(PURPOSE, token, clock.instant())
                        .orElseThrow(() -> new InvalidInputException("token.invalid"));
        var space = text.indexOf(' ');
        var id = new AccountId(UUID.fromString(text.substring(0, space)));
        if (accounts.find(id).filter(Account::isActive).isEmpty())
            throw new InvalidInputException("token.invalid");
        return new TokenSubject(id, Integer.parseInt(text.substring(space + 1)));
    }

    private record TokenSubject(AccountId account, int credentials) {}
}
