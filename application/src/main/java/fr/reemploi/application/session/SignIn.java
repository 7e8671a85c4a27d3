package fr.reemploi.application.session;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.PasswordHashing;
import fr.reemploi.application.account.SecondFactorSecrets;
import fr.reemploi.application.account.SecondFactors;
import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.throttle.CredentialAttempts;
import fr.reemploi.application.throttle.CredentialAttempts.Kind;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.session.Session;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.UnauthenticatedException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/// Opens a session after checking the credentials.
@UseCase
public final class SignIn {
    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHashing passwords;
    private final CredentialAttempts attempts;
    private final SecondFactorSecrets factors;
    private final Secrets secrets;
    private final Ids ids;
    private final InstantSource clock;

    public SignIn(
            Accounts accounts,
            Sessions sessions,
            PasswordHashing passwords,
            CredentialAttempts attempts,
            SecondFactors factors,
            Secrets secrets,
            Ids ids,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.attempts = attempts;
        this.factors = new SecondFactorSecrets(factors, secrets);
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /// Opens a session from `email`, `password` and, where the account requires one, `totp`: a code
    /// of the authenticator app or a recovery code.
    ///
    /// @throws UnauthenticatedException `session.bad-credentials`, the same whether the address is
    ///   known or not; `session.totp-required`; `session.bad-totp`; `session.totp-unreadable`
    /// @throws fr.reemploi.application.shared.RateLimitedException `rate.limited` after too many
    ///   failures, whether the address is known or not
    public OpenedSession signIn(Form form, ClientAddress from, DeviceName device) {
        var email = form.requiredText("email", SignIn::asTyped);
        var password = form.requiredText("password", SignIn::asTyped);
        var code = form.text("totp", SignIn::asTyped);
        form.check();
        var account =
                email.flatMap(SignIn::address)
                        .flatMap(accounts::findByEmail)
                        .filter(Account::isActive);
        var name =
                account.map(known -> known.id().toString())
                        .orElseGet(() ->
                                CredentialAttempts.UNKNOWN
                                        + email.orElseThrow().strip().toLowerCase(Locale.ROOT));
        attempts.verify(
                Kind.PASSWORD,
                name,
                from,
                () -> checkPassword(account, password.orElseThrow(), from));
        var owner = account.orElseThrow();
        checkCode(owner, code, from);
        attempts.succeeded(name, from);
        return open(owner, device);
    }

    /// An unknown address takes as long as a known one.
    private void checkPassword(Optional<Account> account, String password, ClientAddress from) {
        var hash = account.map(known -> known.credentials().passwordHash()).orElse("");
        if (!passwords.matches(password, hash, from))
            throw new UnauthenticatedException("session.bad-credentials");
    }

    /// Opens a session for an account that was authenticated otherwise. At [Sessions#MAX_LISTED]
    /// open ones, the one not used for longest is ended.
    public OpenedSession open(Account account, DeviceName device) {
        sessions.openOf(account.id()).stream()
                .skip(Sessions.MAX_LISTED - 1L)
                .forEach(this::endUnlessUsed);
        var secret = secrets.token();
        var owner = new Session.Owner(account.id(), account.credentials().revision());
        var id = new SessionId(ids.next());
        var session =
                sessions.save(
                        Session.start(
                                id, owner, secrets.hash(secret), device.value(), clock.instant()));
        return new OpenedSession(session, SessionKey.of(session.id(), secret));
    }

    private void endUnlessUsed(Session session) {
        try {
            sessions.save(session.end());
        } catch (StaleVersionException usedMeanwhile) {
            // then another one is used less
        }
    }

    private void checkCode(Account account, Optional<String> code, ClientAddress from) {
        if (!account.credentials().requiresSecondFactor()) return;
        if (code.isEmpty()) throw new UnauthenticatedException("session.totp-required");
        attempts.verify(
                Kind.SECOND_FACTOR,
                account.id().toString(),
                from,
                () -> accounts.update(account.id(), stored -> useCode(stored, code.get())));
    }

    /// The second factor may have been removed since the account was read.
    private Change<Account> useCode(Account account, String code) {
        return account.credentials()
                .requiredFactor()
                .map(factor -> factors.use(account, factor, code, clock.instant()))
                .orElseGet(() -> Change.none(account));
    }

    private static String asTyped(String input) {
        if (input.length() > 1_000) throw new InvalidInputException("text.too-long", 1_000);
        return input;
    }

    private static Optional<EmailAddress> address(String input) {
        try {
            return Optional.of(EmailAddress.parse(input));
        } catch (InvalidInputException notAnAddress) {
            return Optional.empty();
        }
    }

    /// A new session and its secret, which is not stored and known only to the client.
    public record OpenedSession(Session session, String key) {}
}
