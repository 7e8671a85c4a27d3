package fr.reemploi.application.account;

import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
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
import java.time.InstantSource;

/// Registers a new account.
@UseCase
public final class RegisterAccount {
    static final int MAX_NAME_LENGTH = 80;

    private final Accounts accounts;
    private final PasswordHashing passwords;
    private final InstantSource clock;

    public RegisterAccount(Accounts accounts, PasswordHashing passwords, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// Registers under this id; the language is that of the form, else the fallback.
    public Account register(AccountId id, Form form, Language fallback) {
        return accounts.save(newAccount(id, form, fallback));
    }

    /// The same, with the administrator role.
    public Account registerAdministrator(AccountId id, Form form, Language fallback) {
        var change = newAccount(id, form, fallback);
        return accounts.save(
                new Change<>(change.now().grant(Role.ADMIN).now(), change.events(), true));
    }

    private Change<Account> newAccount(AccountId id, Form form, Language fallback) {
        var email = form.requiredText("email", EmailAddress::parse);
        var password = form.value("password", RegisterAccount::password);
        form.require("password", password);
        var name =
                form.requiredText(
                        "displayName", input -> TextRules.singleLine(input, MAX_NAME_LENGTH));
        var language = form.text("locale", Language::parse).orElse(fallback);
        form.check();
        // checked before the password is hashed, which is slow on purpose
        if (accounts.findByEmail(email.orElseThrow())
                .filter(existing -> !existing.id().equals(id))
                .isPresent()) {
            throw new ConflictException("account.email-taken", email.get().value());
        }
        var hash = passwords.hash(password.orElseThrow());
        var registration = new Registration(email.get(), hash, name.orElseThrow(), language);
        return Account.register(id, registration, clock.instant());
    }

    static String password(Object raw) {
        if (raw instanceof String input) return PasswordRules.check(input);
        throw new fr.reemploi.domain.shared.InvalidInputException("field.type", "text");
    }
}
