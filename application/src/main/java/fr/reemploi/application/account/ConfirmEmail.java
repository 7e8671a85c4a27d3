package fr.reemploi.application.account;

import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.InvalidInputException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Verifies an e-mail address with the token sent to it: that of a new account, or the one that
/// replaces the address of an account.
@UseCase
public final class ConfirmEmail {
    public static final String PURPOSE = "email-verification";
    public static final Duration LIFETIME = Duration.ofDays(7);
    public static final String CHANGE_PURPOSE = "email-change";
    public static final Duration CHANGE_LIFETIME = Duration.ofDays(1);

    private final Accounts accounts;
    private final Sessions sessions;
    private final Secrets secrets;
    private final InstantSource clock;

    public ConfirmEmail(
            Accounts accounts, Sessions sessions, Secrets secrets, InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Checks a token without using it: opening a link in an e-mail, as mail scanners do, must
    /// change nothing.
    ///
    /// @throws InvalidInputException `token.invalid`
    public void check(String token) {
        var change = readChange(token);
        if (change.isEmpty()) read(token);
        else change.get().requireValidFor(active(change.get().account()));
    }

    /// Verifies the address; using a token twice changes nothing. Where the address replaces
    /// another one, all sessions end but the one that requested it.
    ///
    /// @throws InvalidInputException `token.invalid`
    /// @throws ConflictException `account.email-taken`
    public void confirm(String token) {
        var change = readChange(token);
        if (change.isEmpty()) accounts.update(read(token), Account::verifyEmail);
        else changeEmail(change.get());
    }

    private void changeEmail(EmailChange change) {
        active(change.account());
        var account =
                accounts.update(
                        change.account(),
                        stored -> {
                            change.requireValidFor(stored);
                            return isCurrent(stored, change.email())
                                    ? Change.none(stored)
                                    : stored.changeEmail(change.email(), clock.instant());
                        });
        sessions.endOthers(account.id(), change.requestedBy(), account.credentials().revision());
    }

    /// Whether this is the verified address of an account.
    public static boolean isCurrent(Account account, EmailAddress email) {
        return account.emailVerified() && account.email().equals(email);
    }

    /// The content of a token that changes the address of an account.
    ///
    /// @param requestedBy the session that stays open
    public static String changeSubject(Account account, EmailAddress email, SessionId requestedBy) {
        return account.id()
                + " "
                + requestedBy
                + " "
                + account.credentials().revision()
                + " "
                + email.value();
    }

    private Optional<EmailChange> readChange(String token) {
        return secrets.readToken(CHANGE_PURPOSE, token, clock.instant()).map(EmailChange::of);
    }

    private AccountId read(String token) {
        var id =
                secrets.readToken(PURPOSE, token, clock.instant())
                        .orElseThrow(ConfirmEmail::invalidToken);
        return active(new AccountId(UUID.fromString(id))).id();
    }

    private Account active(AccountId id) {
        return accounts.find(id).filter(Account::isActive).orElseThrow(ConfirmEmail::invalidToken);
    }

    private static InvalidInputException invalidToken() {
        return new InvalidInputException("token.invalid");
    }

    private record EmailChange(
            AccountId account, SessionId requestedBy, int revision, EmailAddress email) {
        static EmailChange of(String subject) {
            var parts = subject.split(" ", 4);
            return new EmailChange(
                    new AccountId(UUID.fromString(parts[0])),
                    new SessionId(UUID.fromString(parts[1])),
                    Integer.parseInt(parts[2]),
                    new EmailAddress(parts[3]));
        }

        /// A used token stays valid while the account has the address it gave.
        void requireValidFor(Account stored) {
            var unused = stored.credentials().revision() == revision;
            var used = stored.credentials().revision() == revision + 1 && isCurrent(stored, email);
            if (!unused && !used) throw invalidToken();
        }
    }
}
