package fr.reemploi.application.account;

import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.throttle.Throttle;
import fr.reemploi.application.throttle.Throttle.Limit;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.PasswordRules;
import fr.reemploi.domain.account.Registration;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.TextRules;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Registers a new account.
@UseCase
public final class RegisterAccount {
    static final int MAX_NAME_LENGTH = 80;

    /// For this long a registration may be repeated, and gives the account it made.
    private static final Duration REPEAT_PERIOD = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final PasswordHashing passwords;
    private final Throttle throttle;
    private final InstantSource clock;

    public RegisterAccount(
            Accounts accounts, PasswordHashing passwords, Throttle throttle, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
    }

    /// Registers under this id. Repeated with the same id, e-mail address and password, it returns
    /// the account: the same form was sent twice.
    public Account registerOnce(AccountId id, Form form, Language fallback, ClientAddress from) {
        return once(id, form, from, () -> register(id, form, fallback, from));
    }

    /// Calls a registration unless the same form has made the account already.
    Account once(AccountId id, Form form, ClientAddress from, Supplier<Account> registration) {
        // the id derives from the address: another password does not make another account
        if (accounts.find(id).isPresent())
            return repeated(id, form, from)
                    .orElseThrow(() ->
                            new ConflictException(
                                    "account.email-taken",
                                    form.text("email", input -> input).orElse("")));
        try {
            return registration.get();
        } catch (ConflictException | StaleVersionException exception) {
            // the same form, sent at the same time, was faster
            return repeated(id, form, from).orElseThrow(() -> exception);
        }
    }

    /// The account that the same form made a moment ago; empty when it was another form.
    Optional<Account> repeated(AccountId id, Form form, ClientAddress from) {
        var email = form.text("email", EmailAddress::parse);
        var password = form.value("password", RegisterAccount::password);
        if (email.isEmpty() || password.isEmpty()) return Optional.empty();
        var since = clock.instant().minus(REPEAT_PERIOD);
        return accounts.find(id)
                .filter(Account::isActive)
                .filter(account -> account.createdAt().isAfter(since))
                .filter(account -> account.email().equals(email.get()))
                .filter(account ->
                        passwords.matches(
                                password.get(), account.credentials().passwordHash(), from));
    }

    /// Registers under this id; the language is that of the form, else the fallback.
    ///
    /// @throws RateLimitedException `rate.limited` after too many registrations from this address
    public Account register(AccountId id, Form form, Language fallback, ClientAddress from) {
        return accounts.save(newAccount(id, form, fallback, from));
    }

    /// The same, with the administrator role.
    public Account registerAdministrator(AccountId id, Form form, ClientAddress from) {
        var change = newAccount(id, form, Language.FR, from);
        return accounts.save(change.then(account -> account.grant(Role.ADMIN, clock.instant())));
    }

    private Change<Account> newAccount(
            AccountId id, Form form, Language fallback, ClientAddress from) {
        var email = form.requiredText("email", EmailAddress::parse);
        var password = form.value("password", RegisterAccount::password);
        form.require("password", password);
        var name =
                form.requiredText(
                        "displayName", input -> TextRules.singleLine(input, MAX_NAME_LENGTH));
        var language = form.text("locale", Language::parse).orElse(fallback);
        form.check();
        throttle.count(Limit.REGISTRATIONS_FROM_ADDRESS, from);
        // checked before the password is hashed, which is slow on purpose
        if (accounts.findByEmail(email.orElseThrow())
                .filter(existing -> !existing.id().equals(id))
                .isPresent()) {
            throw new ConflictException("account.email-taken", email.get().value());
        }
        var hash = passwords.hash(password.orElseThrow(), from);
        var registration = new Registration(email.get(), hash, name.orElseThrow(), language);
        return Account.register(id, registration, clock.instant());
    }

    static String password(Object raw) {
        if (raw instanceof String input) return PasswordRules.check(input);
        throw new fr.reemploi.domain.shared.InvalidInputException("field.type", "text");
    }
}
